package nl.ruilwerk.enrolment;

import java.util.Optional;

/**
 * A participation as one line in the employer's list.
 *
 * @param name           of the person, given name first
 * @param unit           code of the unit with the larger appointment, or of the last employment
 * @param recorded       whether it was taken over from paper
 * @param endedBy        name of whoever ended it or set its end; empty otherwise
 */
public record ParticipantLine(Participation participation, String name, String employeeNumber, String unit, boolean recorded,
                              Optional<String> endedBy) {}
