package nl.ruilwerk.request.spi;

import java.util.Locale;
import nl.ruilwerk.request.ExecutionRequest;

/**
 * The text that an employee signs on submission (HS-135, HS-137): the addendum as it will stand if the request is
 * granted as asked. The addendum answers it.
 */
public interface SigningText {

    /** @return the text for this request as it stands, stored or about to be submitted */
    Shown of(ExecutionRequest request, Locale language);

    /**
     * @param html      safe fragment for the screen
     * @param canonical what is stored and hashed
     * @param sha256    of the UTF-8 bytes of {@code canonical}, 64 hexadecimal digits
     */
    record Shown(String html, String canonical, String sha256) {}
}
