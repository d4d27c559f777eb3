package nl.ruilwerk.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser on the screens of a running demo, and the few moves that every walk makes. Skips the test without Chromium. */
public final class Chromium implements AutoCloseable {

    /** Vaadin's client is done with what it asked the server. */
    private static final String AT_REST = """
            () => !window.Vaadin?.Flow?.clients
                || !Object.values(window.Vaadin.Flow.clients).some(client => client.isActive && client.isActive())
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Chromium(Path program, String address) {
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")));
        this.address = address;
    }

    public static Chromium at(int port) {
        return new Chromium(program(), "http://localhost:" + port);
    }

    /** @return Chromium without windows if it is there, which starts in a fraction of the time; otherwise Chromium; otherwise the test is skipped */
    public static Path program() {
        Path program = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst().orElse(Path.of("none"));
        assumeTrue(Files.isExecutable(program), "no Chromium on this machine");
        return program;
    }

    public BrowserContext desktop(String language) {
        return context(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(language));
    }

    public BrowserContext phone(String language) {
        return context(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true).setLocale(language));
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setAcceptDownloads(true));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Opens the sign-in page in a fresh tab, and clicks this person's card. */
    public Page signIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(address + "/sign-in");
        page.locator(".rw-demo-search input").fill(name);
        page.waitForFunction("name => { const cards = [...document.querySelectorAll('.rw-person')];"
                + " return cards.length > 0 && cards.every(card => card.textContent.includes(name)); }", name);
        rest(page);
        page.locator(".rw-person", new Page.LocatorOptions().setHasText(name)).first().locator(".rw-stretched").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        rest(page);
        return page;
    }

    public void go(Page page, String path) {
        page.navigate(address + "/" + path);
        page.waitForSelector(".rw-page");
        rest(page);
    }

    /** Waits until the server's answers are on the screen. */
    public static void rest(Page page) {
        page.waitForFunction(AT_REST);
    }

    /** @return what is written there, with ordinary spaces */
    public static String text(Locator where) {
        return where.innerText().replace('\u00a0', ' ');
    }

    /** Clicks the button with these words, and waits for what it brings. */
    public static void press(Page page, String words) {
        button(page, words).click();
        rest(page);
    }

    public static Locator button(Page page, String words) {
        return page.locator("vaadin-button:visible", new Page.LocatorOptions().setHasText(words)).last();
    }

    /** Fills in a field by its label and leaves it, as with the tab key. */
    public static void fill(Page page, String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).locator("visible=true").first();
        field.fill(text);
        field.press("Tab");
        rest(page);
    }

    /** As {@link #fill}; Enter takes the day that was typed and closes the calendar. */
    public static void fillDay(Page page, String label, String day) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).locator("visible=true").first();
        field.fill(day);
        field.press("Enter");
        page.waitForCondition(() -> page.locator("vaadin-date-picker-overlay[opened]").count() == 0);
        field.press("Tab");
        rest(page);
    }

    /** Chooses a radio button by its words. */
    public static void choose(Page page, String words) {
        page.locator("vaadin-radio-group:visible").getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first().check();
        rest(page);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
