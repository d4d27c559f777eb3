package nl.ruilwerk.career;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** What happened in careers, at an installation. */
public interface CareerRecords {

    /** @return whether it is new; false when its key is known */
    boolean add(CareerRecord event);

    /** @return whether an event with this key is kept; spares a check that runs often from judging again what was told before */
    boolean knows(String key);

    /** @throws java.util.NoSuchElementException if there is none */
    CareerRecord get(UUID id);

    /** @return what happened to the person, the latest day first; what was taken back too */
    List<CareerRecord> of(PersonId person);

    /** @return the last ones recorded at the employer, the newest first */
    List<CareerRecord> latest(EmployerId employer, int most);

    /** Says that what holds is over. @return whether it changed anything */
    boolean close(UUID id, LocalDate lastDay);

    /** @return whether it stood; false when it was taken back before */
    boolean takeBack(UUID id, Optional<PersonId> by, Instant at, String why);

    /** Lets whatever judges the events of one person wait for each other until the transaction ends. */
    void oneAtATime(PersonId person);
}
