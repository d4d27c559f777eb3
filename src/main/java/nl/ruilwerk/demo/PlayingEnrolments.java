package nl.ruilwerk.demo;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nl.ruilwerk.enrolment.AssessingEnrolment;
import nl.ruilwerk.enrolment.Enrol;
import nl.ruilwerk.enrolment.SubmittingEnrolment;
import nl.ruilwerk.identity.Accounts;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.SigningInAsDemoPerson;
import nl.ruilwerk.scheme.Declaration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets the demo's people enrol of whom the files say so, through the use case of the screen; the employer has to sign. */
@Service
@Profile("demo")
class PlayingEnrolments {

    private static final Logger LOG = LoggerFactory.getLogger(PlayingEnrolments.class);

    private final DemoSteps steps;
    private final SigningInAsDemoPerson signingIn;
    private final Accounts accounts;
    private final AssessingEnrolment assessing;
    private final SubmittingEnrolment submitting;
    private final TransactionOperations transaction;

    PlayingEnrolments(DemoSteps steps, SigningInAsDemoPerson signingIn, Accounts accounts, AssessingEnrolment assessing,
                      SubmittingEnrolment submitting, TransactionOperations transaction) {
        this.steps = steps;
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.assessing = assessing;
        this.submitting = submitting;
        this.transaction = transaction;
    }

    /** One that fails is told in the log, and tried again at the next start. */
    void play(DemoEmployer demo, BooleanSupplier goOn) {
        demo.people().stream().filter(DemoEmployer.Someone::enrols).takeWhile(someone -> goOn.getAsBoolean()).forEach(someone -> {
            try {
                transaction.executeWithoutResult(status -> enrol(demo, someone));
            } catch (RuntimeException failed) {
                LOG.error("The demo's enrolment of {} failed", someone.number(), failed);
            }
        });
    }

    private void enrol(DemoEmployer demo, DemoEmployer.Someone someone) {
        if (steps.take(demo.about().code() + "/enrolment-" + someone.number() + "/submit")) {
            Actor actor = accounts.actor(signingIn.signIn(demo.person(someone.number()))).orElseThrow();
            submitting.submit(actor, new Enrol(UUID.randomUUID(), assessing.preview(actor).edition().enrolment().declarations().stream()
                    .map(Declaration::code).collect(Collectors.toSet()), true, submitting.show(actor).sha256())).orThrow();
        }
    }
}
