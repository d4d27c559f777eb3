package nl.ruilwerk.scheme;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets a value change while a story is told. It does what a process owner does with a text editor, and a start after it: a line is added below
 * {@code values} in {@code parameters.yaml}, and the whole pack is read anew.
 */
@Component
@ConditionalOnProperty("ruilwerk.time.still")
public class AmendingScheme {

    private final Schemes schemes;

    AmendingScheme(Schemes schemes) {
        this.schemes = schemes;
    }

    /** Gives a story a scheme of its own, so that what it changes is not seen by others. */
    public void copy(String scheme, String code) {
        schemes.replace(code, PackAmendment.called(schemes.pack(scheme), code));
    }

    /**
     * @param value as it would stand in the file: a number, a day or FEEL
     * @param from  first day on which it is valid
     * @param byLaw whether statute or collective agreement set it
     * @throws BrokenPackException      if the pack cannot be used with that value; the former one stays
     * @throws IllegalArgumentException if the scheme has no such parameter
     */
    public void set(String code, String parameter, String value, LocalDate from, boolean byLaw) {
        schemes.replace(code, PackAmendment.valued(schemes.pack(code), parameter, value, from, byLaw));
    }
}
