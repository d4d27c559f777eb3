package nl.ruilwerk.identity;

import java.util.List;

/** Who is, was or will be away, as the personnel system stated it. Whether somebody may know is the asking use case's to check. */
public interface Absences {

    /** @return every absence of the person, the first one first; an absence that was taken back has its last day before its first one */
    List<Absence> of(PersonId person);

    /** @return every absence at the employer that has no last day, or one from that day on */
    List<Absence> lasting(EmployerId employer, java.time.LocalDate on);
}
