package nl.ruilwerk.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ruilwerk.approval.spi.SubjectKind;
import nl.ruilwerk.approval.spi.TaskContext;
import nl.ruilwerk.approval.spi.TaskForm;
import nl.ruilwerk.approval.spi.TaskOpening;
import nl.ruilwerk.approval.spi.TaskSubject;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Reason;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.testing.Actors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A process of two tasks: HR weighs a case, the employee mends it when HR sends it back. */
@TestConfiguration(proxyBeanMethods = false)
public class WeighingFixture {

    static final String PROCESS = "weighCaseProcess";

    /** What there is to say about a case; the test's own memory of it. */
    public record Case(UUID id, Actor employee, Optional<String> unit, String goal, Money amount, Optional<LocalDate> dueOn) {}

    enum WeighingRefusal implements Reason {
        TOO_HEAVY;

        @Override
        public String messageKey() {
            return "test.refusal." + name();
        }
    }

    /** Opens cases and remembers what was done with them. */
    public static class Cases {

        final Map<UUID, Case> byId = new ConcurrentHashMap<>();
        final AtomicInteger weighed = new AtomicInteger();
        private final RuntimeService runtime;
        private final Actors actors;
        private boolean deployed;
        private final RepositoryService repository;

        Cases(RuntimeService runtime, RepositoryService repository, Actors actors) {
            this.runtime = runtime;
            this.repository = repository;
            this.actors = actors;
        }

        private synchronized void deploy() {
            if (!deployed) {
                repository.createDeployment().addClasspathResource("approval/weigh-case.bpmn").deploy();
                deployed = true;
            }
        }

        /** A bicycle of € 750 in unit PO, due on 20 March 2026. */
        public Case open(Actor employee) {
            return open(employee, Optional.of("PO"), "bicycle", Optional.of(LocalDate.of(2026, 3, 20)));
        }

        public Case open(Actor employee, Optional<String> unit, String goal, Optional<LocalDate> dueOn) {
            deploy();
            Case opened = new Case(UUID.randomUUID(), employee, unit, goal, Money.of("750.00"), dueOn);
            byId.put(opened.id(), opened);
            runtime.startProcessInstanceByKey(PROCESS, opened.id().toString());
            return opened;
        }

        public void stop(Case stopped) {
            runtime.createMessageCorrelation("stopCase").processInstanceBusinessKey(stopped.id().toString()).correlate();
        }

        public Actor hr(EmployerId employer) {
            return actors.person(employer, Role.HR);
        }

        /** HR for one unit only. */
        public Actor hrOf(EmployerId employer, String unit) {
            Actor person = actors.person(employer);
            return new Actor(employer, person.person(), person.name(),
                    java.util.Set.of(new RoleGrant(Role.HR, Optional.of(unit))), person.authenticatedBy());
        }
    }

    @Bean
    Cases cases(RuntimeService runtime, RepositoryService repository, Actors actors) {
        return new Cases(runtime, repository, actors);
    }

    private abstract static class OfCase implements TaskForm {

        private final String form;
        private final Role role;
        final Cases cases;

        OfCase(String form, Role role, Cases cases) {
            this.form = form;
            this.role = role;
            this.cases = cases;
        }

        @Override
        public String form() {
            return form;
        }

        @Override
        public TaskSubject subject(TaskOpening opening) {
            Case about = cases.byId.get(opening.subjectId());
            return new TaskSubject(about.employee().employer(), SubjectKind.REQUEST, about.id(), about.employee().person(), role,
                    about.unit(), role == Role.EMPLOYEE ? Optional.of(about.employee().person()) : Optional.empty(),
                    Map.of("person", about.employee().name(), "amount", about.amount()), Optional.of(about.goal()),
                    Optional.of(about.amount()), List.of("test.doubt"), about.dueOn());
        }

        @Override
        public Map<String, Object> context(TaskContext task, Actor actor, Locale locale) {
            return Map.of();
        }

        @Override
        public Optional<Component> casePanel(TaskContext task, Actor actor) {
            return Optional.of(new Paragraph("the case of " + task.subjectId()));
        }
    }

    @Bean
    TaskForm weighCase(Cases cases) {
        return new OfCase("weighCase", Role.HR, cases) {
            @Override
            public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
                if ("too heavy".equals(answers.get("reason"))) {
                    return Outcome.refused(Refusal.of(WeighingRefusal.TOO_HEAVY));
                }
                cases.weighed.incrementAndGet();
                return Outcome.accepted(Map.of("decision", answers.get("judgement").equals("accept") ? "ACCEPTED" : "SENT_BACK"));
            }
        };
    }

    @Bean
    TaskForm mendCase(Cases cases) {
        return new OfCase("mendCase", Role.EMPLOYEE, cases) {
            @Override
            public Outcome<Map<String, Object>> answer(TaskContext task, Actor actor, Map<String, Object> answers) {
                return Outcome.accepted(Map.of());
            }
        };
    }
}
