package nl.ruilwerk.addendum.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The places in {@code addendum/letter.html} filled in; one template for screen and paper, so that both show the same.
 *
 * <p>The template is part of the release and never comes from a person; what people wrote is only ever text in it.
 */
final class LetterTemplate {

    private static final SpringTemplateEngine ENGINE = engine();
    private static final String STYLE = read("/addendum/letter.css");

    private LetterTemplate() {}

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(LetterTemplate.class.getClassLoader());
        files.setPrefix("addendum/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    private static String read(String file) {
        try (InputStream stream = LetterTemplate.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the content as a fragment, headings from level two */
    static String preview(Letter letter) {
        return ENGINE.process("letter", Set.of("preview"), new Context(null, Map.of("letter", letter)));
    }

    /**
     * @param places what the page shows besides the letter: {@code say} (labels by name), {@code signatures},
     *     {@code draft}, {@code logo} and so on, as the template names them
     * @return a whole document, well-formed as XML
     */
    static String document(Letter letter, Map<String, Object> places) {
        Context context = new Context(null, places);
        context.setVariable("letter", letter);
        context.setVariable("style", STYLE);
        return ENGINE.process("letter", Set.of("document"), context);
    }
}
