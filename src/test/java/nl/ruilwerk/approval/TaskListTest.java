package nl.ruilwerk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.WeighingFixture.Cases;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.testing.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that screens ask, on real tables. */
@ApprovalTest
class TaskListTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 3, 10);

    @Autowired
    private TaskList list;
    @Autowired
    private Cases cases;
    @Autowired
    private Actors actors;
    @Autowired
    private JdbcClient jdbc;

    private EmployerId employer;
    private Actor fatima;
    private Actor hanna;

    @BeforeEach
    void people() {
        employer = actors.employer();
        fatima = actors.person(employer);
        hanna = cases.hr(employer);
    }

    @Test
    void readsEveryTaskOncePageByPageInOrderOfTheLastDay() {
        for (int number = 0; number < 5; number++) {
            cases.open(fatima, Optional.of("PO"), "bicycle", Optional.of(TENTH.plusDays(number % 2)));
            cases.open(fatima, Optional.of("VO"), "bicycle", Optional.of(TENTH.plusDays(number % 3)));
            cases.open(fatima, Optional.empty(), "bicycle", Optional.empty());
        }

        List<TaskLine> read = new ArrayList<>();
        Optional<TaskPage.From> from = Optional.empty();
        int pages = 0;
        do {
            TaskPage page = list.page(hanna, TaskScope.WAITING, TaskFilter.NONE, from, 4);
            read.addAll(page.lines());
            from = page.next();
            pages++;
        } while (from.isPresent());

        assertThat(pages).isEqualTo(4);
        assertThat(read).extracting(TaskLine::id).doesNotHaveDuplicates().hasSize(15);
        assertThat(read).extracting(line -> line.dueOn().orElse(LocalDate.MAX)).isSorted();
        assertThat(list.count(hanna, TaskScope.WAITING, TaskFilter.NONE)).isEqualTo(15);
        assertThat(list.page(cases.hrOf(employer, "PO"), TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 200).lines()).hasSize(5);
    }

    @Test
    void narrowsByGoalUnitStepPersonAndLastDay() {
        Actor noor = actors.person(employer, "Noor", "Özdemir-de Wit", List.of(Actors.employment("VO", Optional.empty())));
        cases.open(fatima, Optional.of("PO"), "bicycle", Optional.of(TENTH));
        cases.open(noor, Optional.of("VO"), "fitness", Optional.of(TENTH.plusDays(1)));

        assertThat(found(filter("bicycle", null, null, null, null))).containsExactly("Fatima el Amrani");
        assertThat(found(filter(null, "VO", null, null, null))).containsExactly("Noor Özdemir-de Wit");
        assertThat(found(filter(null, null, "weighCase", null, null))).hasSize(2);
        assertThat(found(filter(null, null, "mendCase", null, null))).isEmpty();
        assertThat(found(filter(null, null, null, "noor öz", null))).containsExactly("Noor Özdemir-de Wit");
        assertThat(found(filter(null, null, null, "%", null))).isEmpty();
        assertThat(found(filter(null, null, null, "' or '1'='1", null))).isEmpty();
        assertThat(found(filter(null, null, null, null, TENTH))).containsExactly("Fatima el Amrani");
        assertThat(found(filter("fitness", "PO", null, null, null))).isEmpty();
        assertThat(found(filter(null, "unknown", null, null, null))).isEmpty();
        assertThat(list.count(hanna, TaskScope.WAITING, filter("fitness", "VO", "weighCase", "wit", TENTH.plusDays(1)))).isEqualTo(1);
    }

    private List<String> found(TaskFilter filter) {
        return list.page(hanna, TaskScope.WAITING, filter, Optional.empty(), 50).lines().stream().map(TaskLine::personName).toList();
    }

    private static TaskFilter filter(String goal, String unit, String form, String person, LocalDate dueBy) {
        return new TaskFilter(Optional.empty(), Optional.ofNullable(form), Optional.ofNullable(goal), Optional.ofNullable(unit),
                Optional.ofNullable(person), Optional.ofNullable(dueBy));
    }

    @Test
    void countsToAThousandAndNoFurther() {
        cases.open(fatima);
        jdbc.sql("""
                insert into task (id, engine_task_id, employer_id, form, subject_kind, subject_id, subject_person, role, unit, created_at)
                select gen_random_uuid(), 'count-' || gen_random_uuid(), employer_id, form, subject_kind, subject_id, subject_person,
                       role, unit, created_at
                from task, generate_series(1, 1200) where employer_id = :employer
                """).param("employer", employer.value()).update();

        assertThat(list.count(hanna, TaskScope.WAITING, TaskFilter.NONE)).isEqualTo(TaskList.COUNTED_AT_MOST);
        assertThat(list.count(hanna, Role.HR)).isEqualTo(TaskList.COUNTED_AT_MOST);
        assertThat(list.count(hanna, Role.PAYROLL)).isZero();
        assertThat(list.page(hanna, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), 1_000_000_000).lines())
                .hasSize(TaskList.LONGEST_PAGE);
        jdbc.sql("delete from task where engine_task_id like 'count-%'").update();
    }

    @Test
    void answersEveryQuestionFromAnIndex() {
        jdbc.sql("set enable_seqscan = off").update();
        List<String> plan = jdbc.sql("""
                explain (costs off) select id, sort_on from task
                where state = 'OPEN' and claimed_by is null and assigned_to is null and employer_id = :employer and role = 'HR'
                  and unit = 'PO' and subject_person <> :me and (sort_on, id) > (date '2026-01-01', :none)
                order by sort_on, id limit 50
                """).param("employer", employer.value()).param("me", UUID.randomUUID()).param("none", new UUID(0, 0))
                .query(String.class).list();

        assertThat(String.join("\n", plan)).contains("task_waiting").doesNotContain("Sort");
    }
}
