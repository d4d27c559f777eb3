package nl.ruilwerk.look;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Collection;

/**
 * One screen: a heading, a sentence that says what it is for, the content, and the actions within thumb reach.
 * Screens extend it and {@code add} their content. It is the page's {@code main} landmark.
 */
public class Page extends Main {

    private final H1 title = new H1();
    private final Div titleLine = new Div(title);
    private final Paragraph lead = new Paragraph();
    private final Header header = new Header(titleLine, lead);
    private final Div content = new Div();
    private ActionBar actions = new ActionBar();

    public Page() {
        this("", "");
    }

    public Page(String title) {
        this(title, "");
    }

    /** @param lead one or two sentences under the heading; empty for none */
    public Page(String title, String lead) {
        addClassName("rw-page");
        header.addClassName("rw-page-header");
        titleLine.addClassName("rw-page-title");
        lead(lead);
        this.lead.addClassName("rw-lead");
        content.addClassNames("rw-page-content", "rw-stack");
        getElement().appendChild(header.getElement(), content.getElement());
        setTitle(title);
    }

    /** The frame scrolls, and keeps its place when another screen comes into it; who comes to a screen begins at its heading. */
    @Override
    protected void onAttach(AttachEvent attached) {
        startAtTop();
    }

    /** Shows the heading, where the content of the screen became another one, such as the next step of a form. */
    protected void startAtTop() {
        getElement().executeJs("this.closest('vaadin-app-layout')?.shadowRoot.querySelector('[content]')?.scrollTo(0, 0)");
    }

    public void setTitle(String text) {
        title.setText(text);
        header.setVisible(!text.isEmpty());
    }

    public void setLead(String text) {
        lead(text);
    }

    private void lead(String text) {
        lead.setText(text);
        lead.setVisible(!text.isEmpty());
    }

    /** A link back to the screen above this one, over the heading. */
    public void setBack(RouterLink link) {
        link.addClassName("rw-back");
        link.addComponentAsFirst(Icons.BACK.create());
        header.addComponentAsFirst(link);
    }

    /** Puts something beside the heading, such as a {@link StatusBadge}. */
    public void addBesideTitle(Component... components) {
        titleLine.add(components);
    }

    /**
     * The actions of the screen, always in sight at the bottom; the first is the primary one (see
     * {@link Actions#primary}). None takes the bar away.
     */
    public void setActions(Component... components) {
        setActionBar(new ActionBar(components));
    }

    /** As {@link #setActions}, with a bar made by the caller, for instance with a message in it. */
    public void setActionBar(ActionBar bar) {
        actions.getElement().removeFromParent();
        actions = bar;
        if (!bar.isBare()) {
            getElement().appendChild(bar.getElement());
        }
    }

    /** Lets the screen use the full width: master and detail, dense tables. */
    public void setWide(boolean wide) {
        setClassName("rw-wide", wide);
    }

    @Override
    public void add(Collection<Component> components) {
        content.add(components);
    }

    @Override
    public void add(String text) {
        content.add(new Text(text));
    }

    @Override
    public void remove(Collection<Component> components) {
        content.remove(components);
    }

    @Override
    public void removeAll() {
        content.removeAll();
    }

    @Override
    public void addComponentAtIndex(int index, Component component) {
        content.addComponentAtIndex(index, component);
    }

    @Override
    public void addComponentAsFirst(Component component) {
        content.addComponentAsFirst(component);
    }
}
