package nl.ruilwerk.walk;

import static nl.ruilwerk.testing.Chromium.choose;
import static nl.ruilwerk.testing.Chromium.fill;
import static nl.ruilwerk.testing.Chromium.press;
import static nl.ruilwerk.testing.Chromium.rest;
import static nl.ruilwerk.testing.Chromium.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.ruilwerk.testing.Chromium;
import nl.ruilwerk.testing.RuilwerkTest;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What only a real browser can do wrong: the way back, fifty files at once, an hour at the coffee machine. */
// a demo keeps the clock of the engine in step, and that clock is one per JVM: it ends with this class
@DirtiesContext
@ActiveProfiles("demo")
@RuilwerkTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BadInputInBrowserTest {

    @LocalServerPort private int port;
    @Autowired private ServletWebServerApplicationContext server;

    private Chromium browser;

    @BeforeEach
    void open() {
        browser = Chromium.at(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void takesAFewOfFiftyFilesAndSaysWhyNotTheRest() throws IOException {
        Page page = begin("Sanne Kooijman", "Fietsplan");
        String draft = page.url();
        page.navigate(draft.replaceAll("/1$", "/2"));
        page.waitForSelector(".rw-page input[type=file]", new Page.WaitForSelectorOptions().setState(
                com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        byte[] picture = picture();

        page.locator(".rw-page input[type=file]").setInputFiles(IntStream.range(0, 50)
                .mapToObj(number -> new FilePayload("bon" + number + ".png", "image/png", picture)).toArray(FilePayload[]::new));
        page.waitForSelector(".rw-page .rw-message:has-text('te veel bestanden')");
        page.waitForSelector(".rw-preview img");
        rest(page);

        int kept = page.locator(".rw-preview").count();
        assertThat(kept).isBetween(1, 10);
        assertThat(page.locator(".rw-page .rw-message").count()).as("one sentence, not forty").isLessThanOrEqualTo(2);
        page.reload();
        page.waitForSelector(".rw-preview img");
        assertThat(page.locator(".rw-preview").count()).as("what is shown is what is kept").isEqualTo(kept);
    }

    @Test
    void theWayBackAndAnExpiredSessionLoseNothingOfARequest() {
        Page page = begin("Noor Hoogwerf", "Fitness");
        fill(page, "Bedrag op de bon", "312,50");
        page.waitForSelector(".rw-action-bar-figure:visible");
        String address = page.url();
        page.goBack();
        // only the other screen shows that the way back has been gone
        page.waitForSelector(".rw-goal");
        rest(page);
        page.goForward();
        page.waitForSelector(".rw-amount-field");
        rest(page);
        assertThat(page.getByLabel("Bedrag op de bon").first().inputValue()).isEqualTo("312,50");

        everySessionExpires();
        page.navigate(address);
        page.waitForSelector(".rw-sign-in");
        page.close();
        Page again = browser.signIn(browser.desktop("nl-NL"), "Noor Hoogwerf");
        browser.go(again, "home");
        again.locator("a[href*='requests/new/']").first().click();
        again.waitForSelector(".rw-amount-field");
        rest(again);

        assertThat(again.getByLabel("Bedrag op de bon").first().inputValue()).isEqualTo("312,50");
    }

    @Test
    void anExpiredSessionKeepsAHalfWrittenJudgement() {
        Page hr = browser.signIn(browser.desktop("nl-NL"), "Wendy Monster");
        hr.locator(".rw-task-row", new Page.LocatorOptions().setHasText("Esther Groeneweg")).locator(".rw-stretched").click();
        hr.waitForSelector(".rw-desk-answer vaadin-radio-button");
        rest(hr);
        choose(hr, "Weigeren");
        fill(hr, "Reden", "De bon is van een ander jaar.");
        String address = hr.url();

        everySessionExpires();
        hr.locator(".rw-action-bar vaadin-button[theme~=primary]").last().click();
        hr.waitForSelector(".v-system-error, .rw-sign-in");
        Page again = browser.signIn(browser.desktop("nl-NL"), "Wendy Monster");
        again.navigate(address);
        again.waitForSelector(".rw-desk-answer vaadin-text-area:visible");
        rest(again);

        assertThat(again.locator(".rw-desk-answer textarea:visible").first().inputValue()).isEqualTo("De bon is van een ander jaar.");
        assertThat(text(again.locator(".rw-desk"))).contains("Esther Groeneweg");
    }

    @Test
    void twoWindowsOnOneTaskAnswerItOnce() {
        Page one = browser.signIn(browser.desktop("nl-NL"), "Wendy Monster");
        one.locator(".rw-task-row", new Page.LocatorOptions().setHasText("Ilse Verkerk")).locator(".rw-stretched").click();
        one.waitForSelector(".rw-desk-answer vaadin-radio-button");
        rest(one);
        Page two = one.context().newPage();
        two.navigate(one.url());
        two.waitForSelector(".rw-desk-answer vaadin-radio-button");
        rest(two);
        choose(one, "Akkoord");
        choose(two, "Akkoord");

        press(one, "Oordeel versturen");
        one.waitForSelector(".rw-message.rw-tone-good");
        press(two, "Oordeel versturen");

        two.waitForSelector(".rw-message");
        assertThat(text(two.locator(".rw-page"))).doesNotContain("Oordeel versturen");
        browser.go(two, "tasks");
        assertThat(two.locator(".rw-task-row", new Page.LocatorOptions().setHasText("Ilse Verkerk")).count()).isZero();
    }

    private Page begin(String name, String goal) {
        Page page = browser.signIn(browser.phone("nl-NL"), name);
        browser.go(page, "choices");
        page.locator(".rw-goal", new Page.LocatorOptions().setHasText(goal)).locator(".rw-stretched").click();
        page.waitForURL("**/requests/new/*/1");
        rest(page);
        return page;
    }

    /** As the server does itself after thirty minutes without a click. */
    private void everySessionExpires() {
        Arrays.stream(((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()).map(Context.class::cast)
                .flatMap(application -> Arrays.stream(application.getManager().findSessions())).forEach(Session::expire);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }
}
