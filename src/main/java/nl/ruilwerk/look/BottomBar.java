package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;

/** The three to five places of an employee, at the bottom of a phone; absent on wider screens. */
public class BottomBar extends Composite<Nav> {

    private final UnorderedList list = new UnorderedList();

    /** @param label names the navigation for screen readers */
    public BottomBar(String label) {
        getContent().addClassName("rw-bottom-bar");
        getContent().setAriaLabel(label);
        getContent().add(list);
    }

    /** Adds a place; the one on the screen is marked. */
    public BottomBar add(Icons icon, String name, Class<? extends Component> place) {
        return add(icon, name, place, new Counter());
    }

    /** @param counter how much waits there; the caller keeps it to change it */
    public BottomBar add(Icons icon, String name, Class<? extends Component> place, Counter counter) {
        RouterLink link = new RouterLink();
        link.setRoute(place);
        link.setHighlightAction((marked, here) -> {
            if (here) {
                marked.getElement().setAttribute("aria-current", "page");
            } else {
                marked.getElement().removeAttribute("aria-current");
            }
        });
        link.add(icon.create(), new Span(name), counter);
        list.add(new ListItem(link));
        return this;
    }
}
