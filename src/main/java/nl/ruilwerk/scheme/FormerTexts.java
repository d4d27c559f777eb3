package nl.ruilwerk.scheme;

import java.util.Optional;

/** Where the texts of schemes are kept, so that what was agreed can always be read again as it was. */
public interface FormerTexts {

    /** @param digest as {@link Edition#digest()} gives it */
    Optional<SchemeText> find(String digest);
}
