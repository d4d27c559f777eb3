package nl.ruilwerk.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.events.PersonnelEvent;

/**
 * What the personnel system states, for a whole employer at once. Only the feed writes through it, by way of
 * {@link RecordingPersonnelFacts}; who reads must have checked that the employer is the actor's own.
 */
public interface PersonnelRecords {

    /** Lets the imports of one employer wait for each other, on all nodes, until the running transaction ends. */
    void oneAtATime(EmployerId employer);

    /** @return by employee number */
    Map<String, StatedPerson> people(EmployerId employer);

    /** @return in order of person and first day, with the values of today */
    List<StatedEmployment> employments(EmployerId employer);

    /** @return values from a day on, in order of that day; for an employment without any, those of the employment hold */
    List<StatedTerm> terms(EmployerId employer);

    /** @return every absence, in order of person and first day */
    List<Absence> absences(EmployerId employer);

    void addPeople(EmployerId employer, Collection<StatedPerson> people);

    /** Changes names, birth date, e-mail and attributes; the language stays the person's own choice. */
    void changePeople(EmployerId employer, Collection<StatedPerson> people);

    void addEmployments(EmployerId employer, Collection<StatedEmployment> employments);

    /** Changes unit, contract, first and last day and attributes; and the days that every part was stated for. */
    void changeEmployments(EmployerId employer, Collection<StatedEmployment> employments);

    void putTerms(EmployerId employer, Collection<? extends StatedTerm> terms);

    void putAbsences(EmployerId employer, Collection<Absence> absences);

    /**
     * Gives employments the values that hold by now.
     *
     * @param today the day at the employer
     */
    void bringUpToDate(EmployerId employer, LocalDate today);

    /** Keeps an event until its day; a key that is known changes nothing. */
    void tellOn(Collection<DueEvent> events);

    /** Forgets what was to be told and has not been told. */
    void dropUntold(Collection<Untold> events);

    /** Opens accounts, by person, with these user names; a person who has one, and a name that is taken, are left as they are. */
    void openAccounts(Map<PersonId, String> userNames, Instant at);

    /**
     * @param employment that the event is about; empty for an event about a person
     * @param due        day at the employer from which it is told
     */
    record DueEvent(PersonnelEvent event, Optional<UUID> employment, LocalDate due) {}

    /** @param due only the event of this day; empty for every day */
    record Untold(UUID employment, Class<? extends PersonnelEvent> kind, Optional<LocalDate> due) {}
}
