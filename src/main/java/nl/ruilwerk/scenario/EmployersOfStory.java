package nl.ruilwerk.scenario;

import java.util.List;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * While a story is told there is its employer and no other: what runs by the clock does not go on with those of former stories, whose
 * processes have been ended, and the hundredth story takes no longer than the first.
 */
@Component
@Primary
@ConditionalOnProperty("ruilwerk.time.still")
class EmployersOfStory implements Employers {

    private final Employers stored;
    private volatile Optional<EmployerId> current = Optional.empty();

    EmployersOfStory(@Qualifier("jdbcEmployers") Employers stored) {
        this.stored = stored;
    }

    void begin(EmployerId employer) {
        current = Optional.of(employer);
    }

    void end() {
        current = Optional.empty();
    }

    @Override
    public Employer get(EmployerId id) {
        return stored.get(id);
    }

    /** @return the story's own; outside a story, all */
    @Override
    public List<Employer> all() {
        return current.map(id -> List.of(stored.get(id))).orElseGet(stored::all);
    }

    @Override
    public boolean add(Employer employer) {
        return stored.add(employer);
    }
}
