package nl.ruilwerk.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Every part in a real browser: WCAG 2.2 AA by axe in light and dark, width, size of targets. Needs Chromium. */
class GalleryAccessibilityTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What a finger aims at: the host of a field counts with its label, a stretched name with its card. */
    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('a, button, summary, vaadin-button, vaadin-text-field, vaadin-date-picker,'
                    + ' vaadin-select, vaadin-checkbox, vaadin-radio-button')]
                .filter(target => target.offsetParent !== null && !target.closest('.rw-task-row, .rw-card > h3'))
                .filter(target => !target.classList.contains('rw-stretched'))
                .map(target => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
                .filter(([, box]) => box.width < 44 || box.height < 43.9)
                .map(([html, box]) => html + ' ' + box.width + ' x ' + box.height)
            """;

    private static ConfigurableApplicationContext server;
    private static Playwright playwright;
    private static BrowserContext desktop;
    private static BrowserContext phone;

    @BeforeAll
    static void openTheGallery() {
        Path chromium = Chromium.program();
        server = Gallery.start();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        desktop = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("nl-NL"));
        phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true)
                .setLocale("nl-NL"));
    }

    @AfterAll
    static void close() {
        if (server != null) {
            playwright.close();
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"home", "goals", "amount", "tasks", "task", "rest", "frame"})
    void meetsWcagInLightAndDark(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = open(desktop, name, scheme);

            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .as(name + " in " + scheme)
                    .extracting(violation -> violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }

    /** A phone; 1440 x 900 at 200 %; and the narrowest width that WCAG 1.4.10 names. */
    @ParameterizedTest
    @ValueSource(strings = {"home", "goals", "amount", "tasks", "task", "rest", "frame"})
    void fitsAPhoneAndAFinger(String name) {
        Page page = open(phone, name, ColorScheme.LIGHT);
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
        for (int width : List.of(390, 720, 320)) {
            page.setViewportSize(width, 450);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).as("width of " + name).isEqualTo(width);
        }
    }

    @Test
    void aPersonsChoiceOfDarkWinsOverTheDevice() {
        Page page = open(desktop, "rest", ColorScheme.LIGHT);
        String light = ground(page);

        page.evaluate("document.documentElement.setAttribute('theme', 'dark')");

        assertThat(light).isEqualTo("rgb(248, 246, 241)");
        assertThat(ground(page)).isEqualTo("rgb(20, 24, 26)");
    }

    private static String ground(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    /** A page of its own, because colours that fade from one scheme to the other would be measured half way. */
    private static Page open(BrowserContext context, String name, ColorScheme scheme) {
        context.pages().forEach(Page::close);
        Page page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("http://localhost:" + Gallery.port(server) + "/" + name);
        page.waitForSelector(".rw-page");
        page.evaluate("document.fonts.ready");
        return page;
    }
}
