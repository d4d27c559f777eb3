package nl.ruilwerk.walk;

import static nl.ruilwerk.testing.Chromium.choose;
import static nl.ruilwerk.testing.Chromium.fill;
import static nl.ruilwerk.testing.Chromium.fillDay;
import static nl.ruilwerk.testing.Chromium.press;
import static nl.ruilwerk.testing.Chromium.rest;
import static nl.ruilwerk.testing.Chromium.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.ruilwerk.testing.Chromium;
import nl.ruilwerk.testing.RuilwerkTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole job as people do it: a real browser, real HTTP, a database of its own, nothing stubbed. Sanne asks for a bicycle,
 * HR accepts beside the receipt, the employer signs, payroll closes May; what is read at the end are the bytes of the file.
 */
// a demo keeps the clock of the engine in step, and that clock is one per JVM: it ends with this class
@DirtiesContext
@ActiveProfiles("demo")
@RuilwerkTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=true")
class BrowserToPayrollFileTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String NO_WIDER = "document.documentElement.scrollWidth <= window.innerWidth";

    @LocalServerPort private int port;
    @Autowired private Clock clock;

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
    void carriesABicycleFromTheBrowserToTheBytesOfThePayrollFile() throws IOException {
        int year = LocalDate.now(clock).getYear();
        String number = asksForABicycle(browser.phone("nl-NL"), "Sanne Kooijman", year);

        Page hr = browser.signIn(browser.desktop("nl-NL"), "Wendy Monster");
        openTask(hr, "Sanne Kooijman");
        Locator receipt = hr.locator(".rw-desk-case img").first();
        receipt.scrollIntoViewIfNeeded();
        assertThat(receipt.evaluate("image => image.complete && image.naturalWidth > 100")).as("the receipt stands beside the form").isEqualTo(true);
        choose(hr, "Akkoord");
        press(hr, "Oordeel versturen");

        Page signer = browser.signIn(browser.desktop("nl-NL"), "Corné Buitendijk");
        openTask(signer, "Sanne Kooijman");
        assertThat(text(signer.locator(".rw-desk-case"))).contains("Addendum", "Sanne Kooijman", "€ 1.250,00");
        choose(signer, "Ondertekenen");
        press(signer, "Antwoord versturen");

        Page payroll = browser.signIn(browser.desktop("nl-NL"), "Petra Leeuwenburg");
        moveTo(payroll, LocalDate.of(year, 5, 20));
        browser.go(payroll, "payroll/" + year + "-05");
        press(payroll, "mei " + year + " sluiten");
        payroll.locator("vaadin-confirm-dialog-overlay vaadin-button[theme~=primary]").click();
        Locator link = payroll.locator("a[href*='payroll-files/']");
        Download download = payroll.waitForDownload(link::click);
        byte[] file = Files.readAllBytes(download.path());

        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().filter(line -> line.contains(number)).toList();
        assertThat(lines).as("gross falls and the reimbursement stands beside it, under one employee number (HS-43)").hasSize(2)
                .allMatch(line -> line.contains(";3002;"))
                .anyMatch(line -> line.contains("VAKGELD") && line.contains("-1250,00") && line.contains("bruto"))
                .anyMatch(line -> line.contains("WKRFIETS") && line.contains(";1250,00") && line.contains("netto"));
        assertThat(Files.readAllBytes(payroll.waitForDownload(link::click).path())).as("downloading twice changes no byte").isEqualTo(file);

        press(payroll, "Alle regels zijn verwerkt");
        assertThat(text(payroll.locator(".rw-page"))).contains("bevestigd");

        Page sanne = browser.signIn(browser.phone("nl-NL"), "Sanne Kooijman");
        browser.go(sanne, "requests");
        sanne.locator(".rw-card a[href*='requests/']").first().click();
        sanne.waitForSelector(".rw-timeline");
        assertThat(text(sanne.locator(".rw-timeline"))).contains("Uitbetaald: € 1.250,00");
    }

    @ParameterizedTest
    @CsvSource({"nl-NL, Fatima el Amrani, home choices requests enrolment inbox", "en-GB, Chantal Barendregt, home choices requests enrolment inbox",
            "nl-NL, Wendy Monster, tasks caps participants inbox", "en-GB, Marleen Verschoor, tasks caps participants",
            "nl-NL, Petra Leeuwenburg, payroll tasks", "en-GB, Kevin de Raadt, accounts"})
    void everyMainScreenFitsAPhoneAndMeetsWcag(String language, String name, String paths) {
        for (boolean phone : List.of(true, false)) {
            BrowserContext context = phone ? browser.phone(language) : browser.desktop(language);
            Page page = browser.signIn(context, name);
            for (String path : paths.split(" ")) {
                browser.go(page, path);
                page.evaluate("document.fonts.ready");

                assertThat(page.evaluate(NO_WIDER)).as("width of " + path + " in " + language).isEqualTo(true);
                assertThat(page.evaluate("document.documentElement.lang")).as("what a screen reader takes " + path + " for").isEqualTo(language);
                assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream()
                        .filter(found -> List.of("serious", "critical").contains(found.getImpact())).toList())
                        .as(path + " in " + language + (phone ? " on a phone" : ""))
                        .extracting(found -> found.getId() + ": " + found.getNodes().get(0).getHtml())
                        .isEmpty();
            }
            context.close();
        }
    }

    /** @return the number of the request */
    private String asksForABicycle(BrowserContext phone, String name, int year) throws IOException {
        Page page = browser.signIn(phone, name);
        browser.go(page, "choices");
        page.locator(".rw-goal", new Page.LocatorOptions().setHasText("Fietsplan")).locator(".rw-stretched").click();
        page.waitForURL("**/requests/new/*/1");
        rest(page);
        fits(page);
        fill(page, "Bedrag op de bon", "1349");
        fillDay(page, "Datum op de bon", "2-3-" + year);
        page.waitForSelector(".rw-action-bar-figure:visible");
        assertThat(text(page.locator(".rw-action-bar-figure"))).as("in sight while typing").contains("€ 462,50");
        next(page, 2);
        page.locator(".rw-page input[type=file]").setInputFiles(new FilePayload("bon.png", "image/png", receipt()));
        page.waitForSelector(".rw-preview img");
        next(page, 3);
        page.locator(".rw-page vaadin-checkbox input").all().forEach(Locator::check);
        choose(page, "Ja");
        choose(page, "Gewone fiets");
        next(page, 4);
        assertThat(text(page.locator(".rw-letter"))).contains("Sanne Kooijman", "€ 1.250,00");
        page.locator(".rw-page vaadin-checkbox input").last().check();
        rest(page);
        page.locator(".rw-action-bar vaadin-button[theme~=primary]").dblclick();
        page.waitForSelector(".rw-timeline");
        fits(page);
        var found = Pattern.compile("U-\\d{4}-\\d{5}").matcher(text(page.locator(".rw-page")));
        assertThat(found.find()).isTrue();
        browser.go(page, "requests");
        assertThat(page.locator(".rw-page .rw-card").count()).as("a double click sends one request").isEqualTo(1);
        return found.group();
    }

    private static void next(Page page, int step) {
        press(page, "Verder");
        page.waitForURL("**/" + step);
        rest(page);
        fits(page);
    }

    private static void fits(Page page) {
        assertThat(page.evaluate(NO_WIDER)).as("no scrolling sideways at " + page.url()).isEqualTo(true);
    }

    private void openTask(Page page, String person) {
        browser.go(page, "tasks");
        page.locator(".rw-task-row", new Page.LocatorOptions().setHasText(person)).first().locator(".rw-stretched").click();
        page.waitForSelector(".rw-desk-answer vaadin-radio-button");
        rest(page);
    }

    private static void moveTo(Page page, LocalDate day) {
        page.locator(".rw-demo-date > vaadin-button").click();
        fillDay(page, "Naar een andere dag", day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear());
        press(page, "Naar deze dag");
        page.waitForSelector(".rw-demo-date > vaadin-button:has-text('" + day.getDayOfMonth() + " mei')");
        rest(page);
    }

    private static byte[] receipt() throws IOException {
        BufferedImage image = new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 500);
        pen.dispose();
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(image, "png", picture);
        return picture.toByteArray();
    }
}
