package nl.ruilwerk.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.feed.FeedImport.State;
import nl.ruilwerk.feed.FeedPlan.Balance;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.RecordingPersonnelFacts;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file of the personnel system: shows first what it would do, then writes all of it or nothing (AL-14, AL-16).
 *
 * <p>The same file for the same day is taken once; a file of an earlier day changes nothing that a later one said. Imports
 * of one employer wait for each other, on all nodes.
 */
@Service
public class ImportingFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingFeed.class);
    private static final int MOST_SHOWN = 100;

    private final ComparingFeed comparing;
    private final FeedImports imports;
    private final FeedTokens tokens;
    private final PersonnelRecords records;
    private final RecordingPersonnelFacts recording;
    private final SourceLedger sources;
    private final Employers employers;
    private final FeedSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportingFeed(ComparingFeed comparing, FeedImports imports, FeedTokens tokens, PersonnelRecords records, RecordingPersonnelFacts recording, SourceLedger sources,
                  Employers employers, FeedSettings settings, TransactionTemplate transactions, Clock clock) {
        this.comparing = comparing;
        this.imports = imports;
        this.tokens = tokens;
        this.records = records;
        this.recording = recording;
        this.sources = sources;
        this.employers = employers;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A file with what it would do now.
     *
     * @param plan empty when the file was decided or erased
     */
    public record Preview(FeedImport delivered, Optional<FeedPlan> plan) {}

    /**
     * Keeps a file and says what it would do; nothing is changed yet.
     *
     * @return the file; an earlier one that was taken when it is the same for the same day; or a refusal with
     *         {@link FeedRefusal#TOO_LARGE} or {@link FeedRefusal#AS_OF_IN_THE_FUTURE}
     * @throws NotAllowedException unless the actor is personnel officer or administrator for the whole employer
     */
    public Outcome<FeedImport> deliver(Actor actor, FeedDelivery delivery) {
        mayImport(actor);
        return keep(actor.employer(), delivery, Optional.of(actor.person()), Optional.empty());
    }

    /**
     * What a file does now; others may have changed something since it was brought.
     *
     * @throws NotAllowedException unless the actor may import, or is auditor of the whole employer
     * @throws java.util.NoSuchElementException if there is no such file at the actor's employer
     */
    public Preview preview(Actor actor, UUID id) {
        mayLook(actor);
        FeedImport delivered = imports.find(actor.employer(), id).orElseThrow();
        return new Preview(delivered, delivered.state() == State.PREVIEW || delivered.state() == State.BROKEN
                ? imports.content(actor.employer(), id).map(content -> comparing.compare(actor.employer(), again(delivered, content))) : Optional.empty());
    }

    /**
     * Writes what was shown, all of it or nothing.
     *
     * @param shown {@link FeedPlan#fingerprint()} of what the actor saw
     * @return the file that was taken; or a refusal with {@link FeedRefusal#BROKEN}, {@link FeedRefusal#ALREADY_DECIDED},
     *         {@link FeedRefusal#CHANGED_MEANWHILE}, {@link FeedRefusal#OWN_FACTS} or {@link FeedRefusal#BUSY}
     */
    public Outcome<FeedImport> confirm(Actor actor, UUID id, String shown) {
        mayImport(actor);
        return take(actor.employer(), id, Optional.of(actor), Optional.of(shown));
    }

    /** Puts a file aside that was not taken. @return the file, or a refusal with {@link FeedRefusal#ALREADY_DECIDED} */
    public Outcome<FeedImport> discard(Actor actor, UUID id) {
        mayImport(actor);
        imports.find(actor.employer(), id).orElseThrow();
        return imports.decide(actor.employer(), id, State.DISCARDED, Optional.of(actor.person()), clock.instant())
                ? Outcome.accepted(imports.find(actor.employer(), id).orElseThrow()) : Outcome.refused(Refusal.of(FeedRefusal.ALREADY_DECIDED));
    }

    /** @return the files of the actor's employer, the latest first */
    public List<FeedImport> latest(Actor actor) {
        mayLook(actor);
        return imports.latest(actor.employer(), MOST_SHOWN);
    }

    /** @return the names of the systems that brought files, by token */
    public Map<UUID, String> systems(Actor actor) {
        mayLook(actor);
        return tokens.of(actor.employer()).stream().collect(Collectors.toMap(FeedToken::id, FeedToken::name));
    }

    /** @return what became of each row of a file that was taken; none for one that was not */
    public List<RowResult> rows(Actor actor, UUID id) {
        mayLook(actor);
        return imports.rows(actor.employer(), id, settings.mostRows());
    }

    /**
     * Takes a file at once, for a system with a token; nobody looks at it first.
     *
     * @return the file, taken; or a refusal as {@link #deliver} and {@link #confirm} give it. A file with problems is kept
     *         and returned with them
     */
    public Outcome<FeedImport> take(FeedToken token, FeedDelivery delivery) {
        return keep(token.employer(), delivery, Optional.empty(), Optional.of(token.id()))
                .either(kept -> kept.state() == State.PREVIEW ? take(token.employer(), kept.id(), Optional.empty(), Optional.empty())
                        : Outcome.accepted(kept), Outcome::refused);
    }

    /** @return what a file would do, for a system with a token; nothing is kept */
    public Outcome<FeedPlan> tryOut(FeedToken token, FeedDelivery delivery) {
        return refusal(token.employer(), delivery).<Outcome<FeedPlan>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(comparing.compare(token.employer(), delivery)));
    }

    /** @return a file of the token's employer */
    public Optional<FeedImport> find(FeedToken token, UUID id) {
        return imports.find(token.employer(), id);
    }

    /** @return what became of each row of a file of the token's employer */
    public List<RowResult> rows(FeedToken token, UUID id) {
        return imports.rows(token.employer(), id, settings.mostRows());
    }

    private Outcome<FeedImport> keep(EmployerId employer, FeedDelivery delivery, Optional<PersonId> by, Optional<UUID> token) {
        Optional<Refusal> refusal = refusal(employer, delivery);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        FeedPlan plan = comparing.compare(employer, delivery);
        String sha256 = sha256(delivery.content());
        Optional<UUID> before = imports.applied(employer, plan.kind(), delivery.asOf(), sha256);
        if (before.isPresent()) {
            return Outcome.accepted(imports.find(employer, before.get()).orElseThrow());
        }
        FeedImport kept = new FeedImport(UUID.randomUUID(), employer, plan.kind(), delivery.asOf(), delivery.fileName(), sha256,
                delivery.content().length, plan.style(), plan.isBroken() ? State.BROKEN : State.PREVIEW, plan.counts(), plan.problemCount(),
                plan.missing(), plan.problems(), by, token, clock.instant(), Optional.empty(), Optional.empty(), false);
        imports.add(kept, delivery.content());
        LOG.info("Feed {} of {}: {} with {} rows, {} problems", kept.id(), employer, plan.kind(), plan.rows().size(), plan.problemCount());
        return Outcome.accepted(kept);
    }

    private Optional<Refusal> refusal(EmployerId employer, FeedDelivery delivery) {
        if (delivery.content().length > settings.mostBytes().toBytes()) {
            return Optional.of(Refusal.of(FeedRefusal.TOO_LARGE, Map.of("most", settings.mostBytes().toMegabytes())));
        } else if (delivery.asOf().isAfter(employers.get(employer).today(clock))) {
            return Optional.of(Refusal.of(FeedRefusal.AS_OF_IN_THE_FUTURE));
        }
        return Optional.empty();
    }

    private Outcome<FeedImport> take(EmployerId employer, UUID id, Optional<Actor> by, Optional<String> shown) {
        try {
            return transactions.execute(running -> {
                Outcome<FeedImport> taken = takeLocked(employer, id, by, shown);
                if (!taken.isAccepted()) {
                    running.setRollbackOnly();
                }
                return taken;
            });
        } catch (PessimisticLockingFailureException busy) {
            return Outcome.refused(Refusal.of(FeedRefusal.BUSY));
        } catch (DataIntegrityViolationException changed) {
            // a balance was spent, or a row written by hand, between the comparison and the writing
            LOG.info("Feed {} does not fit any more and was not taken", id, changed);
            return Outcome.refused(Refusal.of(FeedRefusal.CHANGED_MEANWHILE));
        }
    }

    private Outcome<FeedImport> takeLocked(EmployerId employer, UUID id, Optional<Actor> by, Optional<String> shown) {
        records.oneAtATime(employer);
        FeedImport kept = imports.find(employer, id).orElseThrow();
        Optional<UUID> before = imports.applied(employer, kept.kind(), kept.asOf(), kept.sha256());
        if (before.isPresent()) {
            if (!before.get().equals(id)) {
                imports.decide(employer, id, State.DISCARDED, by.map(Actor::person), clock.instant());
            }
            return Outcome.accepted(imports.find(employer, before.get()).orElseThrow());
        }
        Optional<byte[]> content = imports.content(employer, id);
        if (content.isEmpty() || kept.state() == State.DISCARDED) {
            return Outcome.refused(Refusal.of(FeedRefusal.ALREADY_DECIDED));
        }
        FeedPlan plan = comparing.compare(employer, again(kept, content.get()));
        if (plan.isBroken()) {
            return Outcome.refused(Refusal.of(FeedRefusal.BROKEN, Map.of("problems", plan.problemCount())));
        } else if (shown.filter(seen -> !seen.equals(plan.fingerprint())).isPresent()) {
            return Outcome.refused(Refusal.of(FeedRefusal.CHANGED_MEANWHILE));
        } else if (by.filter(actor -> plan.touches(actor.person())).isPresent()) {
            return Outcome.refused(Refusal.of(FeedRefusal.OWN_FACTS));
        }
        if (!imports.decide(employer, id, State.APPLIED, by.map(Actor::person), clock.instant())) {
            return Outcome.refused(Refusal.of(FeedRefusal.ALREADY_DECIDED));
        }
        imports.keepOutcome(id, plan);
        recording.record(employer, plan.personnel(), id);
        state(employer, plan, id);
        return Outcome.accepted(imports.find(employer, id).orElseThrow());
    }

    private void state(EmployerId employer, FeedPlan plan, UUID id) {
        plan.balances().stream().filter(Balance::isNews).collect(Collectors.groupingBy(Balance::planYear)).forEach((year, balances) ->
                sources.stateAll(employer, year, balances.stream().map(Balance::stated).toList(), "feed/" + id));
        imports.balancesStated(employer, plan.balances().stream()
                .map(each -> new BalanceKey(each.stated().person(), each.stated().source(), each.planYear())).toList(),
                plan.asOf());
    }

    private static FeedDelivery again(FeedImport kept, byte[] content) {
        return new FeedDelivery(kept.fileName(), kept.asOf(), content, kept.style().separator().equals(JsonLinesFeed.SEPARATOR), Optional.of(kept.kind()));
    }

    /** @return whether the actor may bring and confirm files, and not only look at what was brought */
    public static boolean isImporter(Actor actor) {
        return actor.holdsEverywhere(Role.HR) || actor.holdsEverywhere(Role.ADMINISTRATOR);
    }

    private static void mayImport(Actor actor) {
        if (!isImporter(actor)) {
            throw new NotAllowedException(actor, "HR or ADMINISTRATOR for the whole employer");
        }
    }

    private static void mayLook(Actor actor) {
        if (!actor.holdsEverywhere(Role.AUDITOR)) {
            mayImport(actor);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
