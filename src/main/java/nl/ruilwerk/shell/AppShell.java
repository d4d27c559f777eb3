package nl.ruilwerk.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.util.DigestUtils;

/** The page around all screens: style sheets, font, icon of the tab, title, light or dark as the device says. */
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    private static final List<String> SHEETS = List.of("tokens.css", "base.css", "components.css", "forms.css", "frame.css");

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Ruilwerk");
        SHEETS.forEach(sheet -> page.addLink("stylesheet", "ruilwerk/" + sheet + "?" + fingerprint(sheet)));
        page.addLink("ruilwerk/fonts/source-sans-3-latin-wght-normal.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
        page.addFavIcon("icon", "ruilwerk/favicon.svg", "any");
        page.addMetaTag("color-scheme", "light dark");
    }

    /** Browsers keep a sheet for an hour; a changed one has another address, so that nobody sees half of a new version. */
    private static String fingerprint(String sheet) {
        try (InputStream content = AppShell.class.getResourceAsStream("/META-INF/resources/ruilwerk/" + sheet)) {
            return DigestUtils.md5DigestAsHex(content).substring(0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
