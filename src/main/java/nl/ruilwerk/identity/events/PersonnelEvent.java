package nl.ruilwerk.identity.events;

import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** Something that the personnel data say has happened to a person. */
public sealed interface PersonnelEvent
        permits EmploymentStarted, EmploymentEndAnnounced, EmploymentEnded, HoursChanged, SalaryChanged, ManagerChanged, AbsenceReported {

    /** @return unique for the event; the same one when it is told again */
    String key();

    EmployerId employer();

    PersonId person();
}
