package nl.ruilwerk.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.words.Words;
import org.springframework.web.util.HtmlUtils;

/**
 * The enrolment form that employee and employer sign (HS-01). In Dutch, the language of the contract, whatever the
 * language of the screen.
 *
 * @param html   the text as it is shown and stored; free of anything that runs
 * @param sha256 hash of its bytes in UTF-8, hexadecimal
 */
public record EnrolmentText(String html, String sha256) {

    private static final Locale LETTER = Words.LANGUAGES.get(0);

    static EnrolmentText of(EnrolmentPreview preview, Employer employer, Person person, Words words) {
        Edition edition = preview.edition();
        String scheme = edition.name().in(LETTER);
        StringBuilder html = new StringBuilder("<article lang=\"nl\">");
        element(html, "h3", words.say(LETTER, "enrolment.text.TITLE", Map.of("scheme", scheme)));
        element(html, "p", words.say(LETTER, "enrolment.text.PARTIES", Map.of("employer", employer.legalName(), "city", employer.city(),
                "employee", person.name(), "number", person.employeeNumber())));
        preview.assessment().start().ifPresent(start ->
                element(html, "p", words.say(LETTER, "enrolment.text.START", Map.of("scheme", scheme, "start", start))));
        element(html, "p", words.say(LETTER, "enrolment.text.RUNS_ON"));
        element(html, "p", words.say(LETTER, "enrolment.text.NO_EFFECT_ON_PAY"));
        element(html, "p", words.say(LETTER, "enrolment.text.ENDING"));
        element(html, "h4", words.say(LETTER, "enrolment.text.DECLARATIONS"));
        list(html, edition.enrolment().declarations().stream().map(declaration -> declaration.text().in(LETTER)).toList());
        element(html, "h4", words.say(LETTER, "enrolment.text.CONSEQUENCES"));
        list(html, preview.notices().stream().map(notice -> notice.title().in(LETTER) + ": " + notice.text().in(LETTER)).toList());
        element(html, "p", words.say(LETTER, "enrolment.text.SCHEME", Map.of("document", edition.document(), "edition", edition.id())));
        return of(html.append("</article>").toString());
    }

    /** @return a text that was made elsewhere, such as on paper */
    static EnrolmentText of(String html) {
        return new EnrolmentText(html, sha256(html));
    }

    private static void list(StringBuilder html, List<String> sentences) {
        html.append("<ul>");
        sentences.forEach(sentence -> element(html, "li", sentence));
        html.append("</ul>");
    }

    private static void element(StringBuilder html, String name, String text) {
        html.append('<').append(name).append('>').append(HtmlUtils.htmlEscape(text, "UTF-8")).append("</").append(name).append('>');
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
