package nl.ruilwerk.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person as the personnel system states one, without employments.
 *
 * @param language   of a new person; later the person's own choice counts
 * @param email      of work or private; empty for people who did not come with the feed (AL-13)
 * @param attributes facts by name that a scheme may ask for
 * @param statedOn   the day that it was stated for; empty for people who did not come with the feed
 */
public record StatedPerson(PersonId id, String number, String givenName, String surname, Optional<LocalDate> birthDate, Locale language,
                           Optional<String> email, Map<String, Object> attributes, Optional<LocalDate> statedOn) {

    public StatedPerson {
        attributes = Map.copyOf(attributes);
    }
}
