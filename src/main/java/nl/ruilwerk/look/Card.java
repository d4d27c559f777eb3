package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a screen that belongs together, within a hairline. */
public class Card extends Section {

    public Card(Component... content) {
        addClassNames("rw-card", "rw-stack");
        add(content);
    }

    /** @param title becomes the heading (level 2) */
    public Card(String title, Component... content) {
        this(title, "", content);
    }

    /** @param lead one sentence under the heading; empty for none */
    public Card(String title, String lead, Component... content) {
        this();
        Header header = new Header(new H2(title));
        header.addClassName("rw-card-header");
        if (!lead.isEmpty()) {
            header.add(new Paragraph(lead));
        }
        add(header);
        add(content);
    }

    /** Puts something beside the heading, such as a {@link StatusBadge}; only for a card with a title. */
    public Card withBeside(Component... components) {
        getChildren().findFirst().map(Header.class::cast).orElseThrow().add(components);
        return this;
    }

    /** Puts buttons or links at the foot of the card. */
    public Card withFooter(Component... components) {
        Footer footer = new Footer(components);
        footer.addClassName("rw-card-footer");
        add(footer);
        return this;
    }
}
