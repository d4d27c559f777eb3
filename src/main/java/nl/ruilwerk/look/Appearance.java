package nl.ruilwerk.look;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Light, dark, or as the device says. */
public enum Appearance {

    DEVICE, LIGHT, DARK;

    /** Shows all that is on the screen in this way, until the page is loaded anew. The caller remembers the choice. */
    public void show(UI ui) {
        ui.getPage().executeJs("document.documentElement.setAttribute('theme', $0)", theme());
    }

    /** @return the value of the attribute {@code theme} of the page's root element; empty for what the device says */
    public String theme() {
        return this == DEVICE ? "" : name().toLowerCase(Locale.ROOT);
    }
}
