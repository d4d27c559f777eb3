package nl.ruilwerk.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.approval.AnsweringTask;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.document.CheckedDocument;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.document.StoringDocument;
import nl.ruilwerk.identity.Accounts;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.SigningInAsDemoPerson;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.RequestAsk;
import nl.ruilwerk.scheme.Schemes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the demo's people ask and decide what the files say, through the use cases of the screens. */
@Service
@Profile("demo")
class PlayingRequests {

    private static final Logger LOG = LoggerFactory.getLogger(PlayingRequests.class);

    private final DemoSteps steps;
    private final Employers employers;
    private final Schemes schemes;
    private final SigningInAsDemoPerson signingIn;
    private final Accounts accounts;
    private final StoringDocument storing;
    private final SubmittingRequest submitting;
    private final TaskList tasks;
    private final AnsweringTask answering;
    private final TransactionOperations transaction;
    private final Clock clock;

    PlayingRequests(DemoSteps steps, Employers employers, Schemes schemes, SigningInAsDemoPerson signingIn, Accounts accounts,
                    StoringDocument storing, SubmittingRequest submitting, TaskList tasks, AnsweringTask answering,
                    TransactionOperations transaction, Clock clock) {
        this.steps = steps;
        this.employers = employers;
        this.schemes = schemes;
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.storing = storing;
        this.submitting = submitting;
        this.tasks = tasks;
        this.answering = answering;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A step that fails is told in the log, and tried again at the next start; the rest of the demo is there meanwhile. */
    void play(DemoEmployer demo, BooleanSupplier goOn) {
        for (DemoEmployer.Asked asked : demo.requests()) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            try {
                submit(demo, asked);
                for (DemoEmployer.Step step : asked.steps()) {
                    decide(demo, asked, step);
                }
            } catch (RuntimeException failed) {
                LOG.error("The demo's request {} did not get as far as it should", asked.key(), failed);
            }
        }
    }

    private void submit(DemoEmployer demo, DemoEmployer.Asked asked) {
        String step = demo.about().code() + "/" + asked.key() + "/submit";
        if (steps.isTaken(step)) {
            return;
        }
        LocalDate today = employers.get(demo.id()).today(clock);
        LocalDate newYear = today.withDayOfYear(1);
        LocalDate paidOn = today.minusDays(asked.daysAgo()).isBefore(newYear) ? newYear : today.minusDays(asked.daysAgo());
        Actor actor = actor(demo, asked.person());
        Optional<Money> cost = Optional.ofNullable(asked.cost()).map(Money::of);
        // looking at a file takes a while, so it comes before the transaction
        Optional<CheckedDocument> checked = Optional.ofNullable(asked.shop()).map(shop -> receipt(asked, actor, cost.orElseThrow(), paidOn));
        Edition edition = schemes.editionOn(demo.about().scheme(), today);
        Goal goal = edition.goal(asked.goal());
        transaction.executeWithoutResult(status -> {
            if (steps.take(step)) {
                List<ExecutionRequest.Receipt> receipts = checked.stream().map(file -> storing.store(file).orThrow())
                        .map(stored -> new ExecutionRequest.Receipt(stored.id().value(), goal.evidence().get(0).code())).toList();
                SubmitRequest ask = new SubmitRequest(demo.request(asked.key()), goal.code(), cost, cost.map(known -> paidOn), receipts,
                        asked.from().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part -> Money.of(part.getValue()))),
                        goal.declarations().stream().map(Declaration::code).collect(Collectors.toSet()), true, asked.answers(),
                        new RequestAsk.Course(Optional.ofNullable(asked.term()), asked.terms(), Optional.empty(), asked.hours(), false, List.of()));
                submitting.submit(actor, ask, submitting.show(actor, ask).orThrow().sha256()).orThrow();
            }
        });
    }

    private CheckedDocument receipt(DemoEmployer.Asked asked, Actor actor, Money cost, LocalDate paidOn) {
        DemoReceipt receipt = new DemoReceipt(asked.shop(), asked.anonymous() ? "" : actor.name(), asked.item(), cost, paidOn);
        return storing.check(StoreDocument.of(actor.employer(), actor.person(), DocumentPurpose.RECEIPT,
                asked.key() + (asked.picture() ? ".png" : ".pdf"), asked.picture() ? receipt.picture() : receipt.pdf())).orThrow();
    }

    /** Where the task is gone, somebody has gone on with the request meanwhile, and the step is left out. */
    private void decide(DemoEmployer demo, DemoEmployer.Asked asked, DemoEmployer.Step step) {
        Actor actor = actor(demo, step.by());
        transaction.executeWithoutResult(status -> {
            if (steps.take(demo.about().code() + "/" + asked.key() + "/" + step.form())) {
                task(actor, step.form(), demo.request(asked.key()))
                        .ifPresent(task -> answering.answer(actor, task.id(), new HashMap<>(step.answers())).orThrow());
            }
        });
    }

    private Optional<TaskLine> task(Actor actor, String form, UUID subject) {
        TaskFilter filter = new TaskFilter(Optional.empty(), Optional.of(form), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        // what is for one person alone, such as a manager, waits in no list of a role
        return Stream.concat(tasks.page(actor, TaskScope.WAITING, filter, Optional.empty(), TaskList.LONGEST_PAGE).lines().stream(),
                        tasks.assignedTo(actor).stream().filter(task -> task.form().equals(form)))
                .filter(task -> task.subjectId().equals(subject)).findFirst();
    }

    private Actor actor(DemoEmployer demo, String number) {
        PersonId person = demo.person(number);
        return accounts.actor(signingIn.signIn(person)).orElseThrow();
    }
}
