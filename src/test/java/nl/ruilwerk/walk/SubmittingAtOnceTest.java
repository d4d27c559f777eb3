package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapLedger;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.request.SubmittingRequest;
import nl.ruilwerk.scheme.Declaration;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A double click, two tabs and two nodes: what one person sends at the same moment. */
@RuilwerkTest
@Import({TestClock.Configuration.class, School.class})
class SubmittingAtOnceTest {

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private SubmittingRequest submitting;
    @Autowired private SourceLedger sources;
    @Autowired private CapLedger caps;
    @Autowired private Schemes schemes;
    @Autowired private RuntimeService runtime;

    private School.People people;

    @BeforeEach
    void aSchoolWithFatimaWhoTakesPart() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(18);
    }

    @Test
    void makesOneRequestOfManyClicks() throws Exception {
        SubmitRequest asked = school.bicycle(people.fatima());
        String shown = submitting.show(people.fatima(), asked).orThrow().sha256();

        List<Outcome<RequestId>> answers = AtOnce.run(8, () -> submitting.submit(people.fatima(), asked, shown));

        assertThat(answers).allMatch(Outcome::isAccepted);
        assertThat(answers.stream().map(Outcome::orThrow).distinct()).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(answers.get(0).orThrow().value().toString())
                .processDefinitionKey("executionRequest").count()).isEqualTo(1);
        assertThat(caps.room(people.employer(), "bicycle", "PO", 2026).orElseThrow().reservedPlaces()).isEqualTo(1);
    }

    @Test
    void neverSpendsMoreThanThereIsInTwoTabs() throws Exception {
        List<Callable<Outcome<RequestId>>> tabs = new ArrayList<>();
        for (String goal : List.of("bicycle", "fitness", "literature", "portable-ict", "bag", "professional-association")) {
            SubmitRequest asked = asked(goal, "1399.00");
            tabs.add(() -> submitting.show(people.fatima(), asked).either(
                    shown -> submitting.submit(people.fatima(), asked, shown.sha256()), Outcome::refused));
        }

        List<Outcome<RequestId>> answers = AtOnce.run(tabs);

        assertThat(answers).anyMatch(Outcome::isAccepted);
        for (SourceBalance balance : sources.balances(people.fatima().person(), 2026).values()) {
            assertThat(balance.reserved().plus(balance.used())).as(balance.source()).isLessThanOrEqualTo(balance.full());
        }
        assertThat(sources.audit()).isEmpty();
        assertThat(caps.audit()).isEmpty();
    }

    private SubmitRequest asked(String goal, String cost) {
        var terms = schemes.edition("hoeksche-school", 2026).goal(goal);
        return new SubmitRequest(UUID.randomUUID(), goal, Optional.of(Money.of(cost)), Optional.of(LocalDate.of(2026, 3, 7)),
                List.of(new ExecutionRequest.Receipt(school.receipt(people.fatima()), terms.evidence().get(0).code())), Map.of(),
                terms.declarations().stream().map(Declaration::code).collect(Collectors.toCollection(HashSet::new)), true,
                goal.equals("bicycle") ? Map.of("includesBicycle", true, "bicycleKind", "ordinary") : Map.of());
    }
}
