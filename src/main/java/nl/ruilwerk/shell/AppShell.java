package nl.ruilwerk.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import java.util.List;
import java.util.Map;

/** The page around all screens: style sheets, icon of the tab, title, colour of the browser's own bars. */
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Ruilwerk");
        List.of("tokens", "base", "components").forEach(sheet -> page.addLink("stylesheet", "ruilwerk/" + sheet + ".css"));
        page.addLink("ruilwerk/fonts/source-sans-3-latin-wght-normal.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
        page.addFavIcon("icon", "ruilwerk/favicon.svg", "any");
        page.addMetaTag("color-scheme", "light dark");
    }
}
