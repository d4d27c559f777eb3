package nl.ruilwerk.leave;

import java.util.List;
import java.util.function.Consumer;
import nl.ruilwerk.feed.FeedToken;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import org.springframework.stereotype.Service;

/** Reads what was told of leave: by people who keep personnel data, for their whole employer, and by another system with a token. */
@Service
public class ReadingLeaveChanges {

    /** How many one answer holds at most. */
    public static final int MOST = 1000;

    private static final int LATEST = 200;
    private static final List<Role> READERS = List.of(Role.HR, Role.ADMINISTRATOR, Role.AUDITOR);

    private final LeaveChanges changes;

    ReadingLeaveChanges(LeaveChanges changes) {
        this.changes = changes;
    }

    /** @return whether the actor may read them */
    public static boolean isReader(Actor actor) {
        return READERS.stream().anyMatch(actor::holdsEverywhere);
    }

    /**
     * @return the latest {@value #LATEST}, the latest first
     * @throws NotAllowedException unless the actor keeps or audits the data of the whole employer
     */
    public List<LeaveChange> latest(Actor actor) {
        mayRead(actor);
        return changes.latest(actor.employer(), LATEST);
    }

    /**
     * Hands out all of them, in order, a few at a time: there may be many.
     *
     * @throws NotAllowedException unless the actor keeps or audits the data of the whole employer
     */
    public void each(Actor actor, Consumer<LeaveChange> reader) {
        mayRead(actor);
        long last = 0;
        List<LeaveChange> next;
        do {
            next = changes.after(actor.employer(), last, MOST);
            next.forEach(reader);
            last = next.isEmpty() ? last : next.get(next.size() - 1).number();
        } while (next.size() == MOST);
    }

    /**
     * @param number the last one that the other system has
     * @param most   1 to {@value #MOST}
     * @return those of the token's employer that come next, in order
     */
    public List<LeaveChange> after(FeedToken token, long number, int most) {
        return changes.after(token.employer(), number, most);
    }

    private static void mayRead(Actor actor) {
        if (!isReader(actor)) {
            throw new NotAllowedException(actor, "one of " + READERS + " for the whole employer");
        }
    }
}
