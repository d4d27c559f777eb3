package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * What is used, reserved and free, as one bar in three parts with the same figures as text under it. The parts differ in
 * pattern as well as colour.
 */
public class ShareBar extends Div {

    private final Div bar = new Div();
    private final Facts legend = new Facts();

    public ShareBar(Part used, Part reserved, Part free) {
        addClassName("rw-share");
        bar.addClassName("rw-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        legend.addClassName("rw-legend");
        add(bar, legend);
        update(used, reserved, free);
    }

    public void update(Part used, Part reserved, Part free) {
        bar.removeAll();
        legend.removeAll();
        show("used", Texts.text("share.USED"), used);
        show("reserved", Texts.text("share.RESERVED"), reserved);
        show("free", Texts.text("share.FREE"), free);
    }

    private void show(String name, String label, Part part) {
        if (part.size() > 0) {
            Span stretch = new Span();
            stretch.addClassName("rw-bar-" + name);
            stretch.getStyle().set("flex-grow", String.valueOf(part.size()));
            bar.add(stretch);
        }
        Span key = new Span();
        key.addClassNames("rw-swatch", "rw-bar-" + name);
        legend.addWithKey(key, label, part.figure());
    }
}
