package nl.ruilwerk.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.words.Words;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** What a browser gets when an answer fails outside the screens: the same words on a bare page, and no cause. */
@Controller
class ErrorPage implements ErrorController {

    private final Words words;

    ErrorPage(Words words) {
        this.words = words;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        Locale language = request.getLocale().getLanguage().equals("nl") ? Words.LANGUAGES.get(0) : Words.LANGUAGES.get(1);
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody sends an error: then somebody asked for this address itself.
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            String reference = LastResort.note(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                    ? failure : new IllegalStateException("Status " + code));
            return page(HttpStatus.INTERNAL_SERVER_ERROR, language, "shell.error.HAPPENED", "shell.error.KEPT", "shell.error.NEXT", reference);
        }
        // Not allowed looks as not there.
        return page(status == HttpStatus.FORBIDDEN ? HttpStatus.NOT_FOUND : status, language, "shell.not-found.HAPPENED",
                "shell.not-found.KEPT", "shell.not-found.NEXT", "");
    }

    private ResponseEntity<byte[]> page(HttpStatus status, Locale language, String happened, String kept, String next, String reference) {
        String page = """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Ruilwerk</title></head>
                <body><main><h1>%s</h1><p>%s</p><p>%s</p></main></body></html>
                """.formatted(language.getLanguage(), html(language, happened, reference), html(language, happened, reference),
                html(language, kept, reference), html(language, next, reference));
        return ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private String html(Locale language, String key, String reference) {
        return HtmlUtils.htmlEscape(words.say(language, key, Map.of("reference", reference)));
    }
}
