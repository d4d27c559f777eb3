package nl.ruilwerk.feed;

import static nl.ruilwerk.feed.FeedFixture.ABSENCES;
import static nl.ruilwerk.feed.FeedFixture.BALANCES;
import static nl.ruilwerk.feed.FeedFixture.EMPLOYMENTS;
import static nl.ruilwerk.feed.FeedFixture.HOURS;
import static nl.ruilwerk.feed.FeedFixture.MANAGERS;
import static nl.ruilwerk.feed.FeedFixture.PEOPLE;
import static nl.ruilwerk.feed.FeedFixture.SALARIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.balance.SourceReservation;
import nl.ruilwerk.feed.FeedImport.State;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.Accounts;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonnelRecords;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.TellingPersonnelEvents;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file is taken whole or not at all, once, and never over newer facts (AL-14, AL-16, AL-93, AL-110). */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class ImportingFeedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    @Autowired
    private ImportingFeed importing;
    @Autowired
    private ErasingFeedFiles erasing;
    @Autowired
    private PersonnelRecords records;
    @Autowired
    private TellingPersonnelEvents telling;
    @Autowired
    private SourceLedger sources;
    @Autowired
    private People people;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Actors actors;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient database;
    private EmployerId employer;
    private Actor officer;
    private FeedFixture feed;

    @BeforeEach
    void school() {
        clock.set(TODAY);
        employer = actors.employer();
        officer = actors.person(employer, Role.HR);
        feed = new FeedFixture(importing, officer);
    }

    private void sanneAndBoss() {
        String mail = UUID.randomUUID() + "@example.org";
        feed.take(JANUARY, PEOPLE + "1;Sanne;de Vries;s" + mail + ";4-3-1990\n2;Bas;Bakker;b" + mail + ";\n");
        feed.take(JANUARY, EMPLOYMENTS + "1;1;PO;permanent;Leraar;1-8-2020;;32;0,8;3400,00;2\n2;1;PO;permanent;Directeur;1-8-2010;;40;1;7000,00;\n");
    }

    private Person person(String number) {
        return people.get(records.people(employer).get(number).id());
    }

    private Employment job(String number) {
        return person(number).employments().get(0);
    }

    private List<FeedProblem> problems(String text) {
        FeedImport delivered = feed.deliver(TODAY, text);
        assertThat(delivered.state()).isEqualTo(State.BROKEN);
        assertThat(feed.confirm(delivered).refusalOrThrow().reason()).isEqualTo(FeedRefusal.BROKEN);
        return delivered.problems();
    }

    private Code onlyProblem(String text) {
        List<FeedProblem> problems = problems(text);
        assertThat(problems).hasSize(1);
        return problems.get(0).code();
    }

    @Test
    void bringsPeopleAndTheirEmploymentsInWithAnAccountWithoutAPassword() {
        sanneAndBoss();

        Person sanne = person("1");
        assertThat(sanne.name()).isEqualTo("Sanne de Vries");
        assertThat(sanne.birthDate()).contains(LocalDate.of(1990, 3, 4));
        assertThat(job("1").monthlySalary()).isEqualTo(Money.of("3400.00"));
        assertThat(job("1").weeklyHours()).isEqualByComparingTo("32");
        assertThat(job("1").manager()).contains(person("2").id());
        assertThat(accounts.of(sanne.id())).hasValueSatisfying(account -> {
            assertThat(account.passwordHash()).isEmpty();
            assertThat(account.userName()).startsWith("s").endsWith("@example.org");
        });
    }

    @Test
    void changesNothingUntilItIsConfirmed() {
        FeedImport delivered = feed.deliver(TODAY, PEOPLE + "7;Noor;Smit;noor@example.org;\n");

        assertThat(delivered.state()).isEqualTo(State.PREVIEW);
        assertThat(delivered.counts()).containsEntry(RowOutcome.NEW, 1);
        assertThat(records.people(employer)).doesNotContainKey("7");
        assertThat(feed.confirm(delivered).orThrow().state()).isEqualTo(State.APPLIED);
        assertThat(records.people(employer)).containsKey("7");
    }

    @Test
    void takesAllOfAFileOrNothing() {
        List<FeedProblem> problems = problems(PEOPLE + "7;Noor;Smit;noor@example.org;\n8;Jan;Smit;nowhere;\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("email");
            assertThat(problem.value()).isEqualTo("nowhere");
        });
        assertThat(records.people(employer)).doesNotContainKeys("7", "8");
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        sanneAndBoss();
        String hours = HOURS + "1;1;1-8-2020;32;0,8\n1;1;1-2-2026;40;1\n";
        FeedImport first = feed.take(FEBRUARY, hours);

        FeedImport again = feed.deliver(FEBRUARY, hours);
        FeedImport nextMonth = feed.take(TODAY, hours);

        assertThat(again).isEqualTo(first);
        assertThat(first.counts()).containsEntry(RowOutcome.CHANGED, 1).containsEntry(RowOutcome.UNCHANGED, 1);
        assertThat(nextMonth.counts()).containsEntry(RowOutcome.UNCHANGED, 2).containsEntry(RowOutcome.CHANGED, 0);
        assertThat(job("1").weeklyHours()).isEqualByComparingTo("40");
    }

    @Test
    void doesNotWriteAnOlderFileOverNewerFactsAndSaysWhichRows() {
        sanneAndBoss();
        feed.take(TODAY, SALARIES + "1;1;1-3-2026;3600,00\n");
        feed.take(TODAY, PEOPLE + "1;Sanne;Kooijman;sanne@example.org;4-3-1990\n");

        FeedImport salaries = feed.take(FEBRUARY, SALARIES + "1;1;1-2-2026;3500,00\n2;1;1-2-2026;7100,00\n");
        FeedImport names = feed.take(FEBRUARY, PEOPLE + "1;Sanne;de Vries;sanne@example.org;4-3-1990\n");

        assertThat(salaries.counts()).containsEntry(RowOutcome.OLDER, 1).containsEntry(RowOutcome.CHANGED, 1);
        assertThat(importing.rows(officer, salaries.id())).extracting(RowResult::line, RowResult::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, RowOutcome.OLDER), org.assertj.core.groups.Tuple.tuple(3, RowOutcome.CHANGED));
        assertThat(job("1").monthlySalary()).isEqualTo(Money.of("3600.00"));
        assertThat(names.counts()).containsEntry(RowOutcome.OLDER, 1);
        assertThat(person("1").surname()).isEqualTo("Kooijman");
    }

    @Test
    void keepsAFactThatANewerFileConfirmedFromOneBetween() {
        sanneAndBoss();
        feed.take(TODAY, HOURS + "1;1;1-8-2020;32;0,8\n");

        FeedImport between = feed.take(FEBRUARY, HOURS + "1;1;1-2-2026;20;0,5\n");

        assertThat(between.counts()).containsEntry(RowOutcome.OLDER, 1);
        assertThat(job("1").weeklyHours()).isEqualByComparingTo("32");
    }

    /** AL-110: from its own day on, whenever it is stated. */
    @Test
    void letsOtherHoursCountFromTheirDay() {
        sanneAndBoss();
        feed.take(TODAY, HOURS + "1;1;1-4-2026;24;0,6\n");
        telling.tellWhatIsDue();
        assertThat(job("1").weeklyHours()).isEqualByComparingTo("32");

        clock.set(LocalDate.of(2026, 4, 1));
        telling.tellWhatIsDue();

        assertThat(job("1").weeklyHours()).isEqualByComparingTo("24");
        assertThat(job("1").fte()).isEqualByComparingTo("0.6");
    }

    @Test
    void takesHoursOfAFileOfEmploymentsFromItsDayAndCountsWhatEnds() {
        sanneAndBoss();

        FeedImport march = feed.take(TODAY, EMPLOYMENTS + "1;1;PO;permanent;Leraar;1-8-2020;31-7-2026;24;0,6;3400,00;2\n2;1;PO;permanent;Rector;1-8-2010;;40;1;7000,00;\n");

        assertThat(march.counts()).containsEntry(RowOutcome.ENDED, 1).containsEntry(RowOutcome.CHANGED, 1);
        assertThat(march.missing()).isEqualTo(1);
        assertThat(job("1").weeklyHours()).isEqualByComparingTo("24");
        assertThat(job("1").ends()).contains(LocalDate.of(2026, 7, 31));
        assertThat(job("2").jobTitle()).isEqualTo("Rector");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        sanneAndBoss();

        assertThat(onlyProblem(PEOPLE + "7;a;b;a@b.nl;\n7;c;d;c@d.nl;\n")).isEqualTo(Code.DUPLICATE_KEY);
        assertThat(onlyProblem(MANAGERS + "1;1;1-3-2026;999\n")).isEqualTo(Code.UNKNOWN_MANAGER);
        assertThat(onlyProblem(MANAGERS + "1;1;1-3-2026;1\n")).isEqualTo(Code.OWN_MANAGER);
        assertThat(onlyProblem(MANAGERS + "2;1;1-3-2026;1\n")).isEqualTo(Code.MANAGERS_IN_A_CIRCLE);
        assertThat(onlyProblem(HOURS + "1;1;1-3-2026;-8;0,2\n")).isEqualTo(Code.TOO_SMALL);
        assertThat(onlyProblem(HOURS + "9;1;1-3-2026;8;0,2\n")).isEqualTo(Code.UNKNOWN_PERSON);
        assertThat(onlyProblem(HOURS + "1;2;1-3-2026;8;0,2\n")).isEqualTo(Code.UNKNOWN_EMPLOYMENT);
        assertThat(onlyProblem(HOURS + "1;1;1-3-2019;8;0,2\n")).isEqualTo(Code.OUTSIDE_EMPLOYMENT);
        assertThat(onlyProblem(EMPLOYMENTS + "1;2;HAVO;permanent;;1-8-2020;;8;0,2;800;\n")).isEqualTo(Code.UNKNOWN_UNIT);
        assertThat(onlyProblem(EMPLOYMENTS + "1;2;VO;permanent;;1-8-2020;31-7-2020;8;0,2;800;\n")).isEqualTo(Code.END_BEFORE_START);
        assertThat(onlyProblem(EMPLOYMENTS + "1;2;PO;permanent;;1-8-2025;;8;0,2;800;\n")).isEqualTo(Code.OVERLAPPING_EMPLOYMENTS);
        assertThat(onlyProblem(EMPLOYMENTS + "1;2;VO;permanent;;1-8-2025;;8;0,2;;\n")).isEqualTo(Code.MISSING_FOR_NEW);
        assertThat(onlyProblem(EMPLOYMENTS + "1;2;VO;permanent;;1-8-2025;;8;;800;\n")).isEqualTo(Code.HOURS_WITHOUT_FTE);
        assertThat(problems(ABSENCES + "1;sickness;1-3-2026;;\n1;sickness;5-3-2026;;\n")).extracting(FeedProblem::code).containsExactly(Code.OVERLAPPING_ABSENCES);
        assertThat(onlyProblem(BALANCES + "1;lottery;2026;10\n")).isEqualTo(Code.UNKNOWN_SOURCE);
        assertThat(onlyProblem(BALANCES + "1;holiday-pay;2010;10\n")).isEqualTo(Code.UNKNOWN_PLAN_YEAR);
    }

    @Test
    void findsCirclesThroughSeveralPeopleOfOneFile() {
        sanneAndBoss();
        String mail = UUID.randomUUID() + "@example.org";
        feed.take(TODAY, PEOPLE + "3;Cor;Kok;c" + mail + ";\n");

        List<FeedProblem> problems = problems(EMPLOYMENTS + "3;1;PO;permanent;;1-8-2020;;8;0,2;800;1\n2;1;PO;permanent;Directeur;1-8-2010;;40;1;7000;3\n");

        assertThat(problems).extracting(FeedProblem::code).containsOnly(Code.MANAGERS_IN_A_CIRCLE);
        assertThat(problems.get(0).figures().get("circle")).contains("3").contains("1").contains("2");
    }

    @Test
    void acceptsParallelEmploymentsInTwoUnits() {
        sanneAndBoss();

        FeedImport taken = feed.take(TODAY, EMPLOYMENTS + "1;2;VO;fixed-term;Docent;1-1-2026;31-7-2026;8;0,2;900,00;\n");

        assertThat(taken.counts()).containsEntry(RowOutcome.NEW, 1);
        assertThat(person("1").employmentsOn(TODAY)).hasSize(2);
    }

    @Test
    void refusesRowsOfAnotherEmployerAndNeverFindsItsPeople() {
        sanneAndBoss();
        Actor stranger = actors.person(actors.employer(), Role.HR);
        FeedFixture other = new FeedFixture(importing, stranger);

        FeedImport delivered = other.deliver(TODAY, HOURS + "1;1;1-3-2026;8;0,2\n");
        String named = "employer;employee_number;given_name;surname;email\nsomebody-else;7;a;b;a@b.nl\n";

        assertThat(delivered.problems()).extracting(FeedProblem::code).containsExactly(Code.UNKNOWN_PERSON);
        assertThat(onlyProblem(named)).isEqualTo(Code.OTHER_EMPLOYER);
        FeedImport mine = feed.deliver(TODAY, PEOPLE + "7;a;b;a@b.nl;\n");
        assertThatThrownBy(() -> importing.preview(stranger, mine.id())).isInstanceOf(java.util.NoSuchElementException.class);
        assertThatThrownBy(() -> importing.confirm(stranger, mine.id(), "")).isInstanceOf(java.util.NoSuchElementException.class);
        assertThatThrownBy(() -> importing.discard(stranger, mine.id())).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void isForPersonnelOfficersAndAdministratorsOfTheWholeEmployerOnly() {
        FeedDelivery file = FeedFixture.file(TODAY, PEOPLE + "7;a;b;a@b.nl;\n");

        for (Actor other : List.of(actors.person(employer), actors.person(employer, Role.PAYROLL, Role.EMPLOYER_SIGNER, Role.PROCESS_OWNER, Role.AUDITOR),
                Actors.forUnit(employer, officer.person(), Role.HR, "PO"))) {
            assertThatThrownBy(() -> importing.deliver(other, file)).isInstanceOf(NotAllowedException.class);
        }
        assertThat(importing.deliver(actors.person(employer, Role.ADMINISTRATOR), file).isAccepted()).isTrue();
    }

    /** Nobody decides on their own case: a colleague confirms, and the database would refuse it too. */
    @Test
    void letsAColleagueConfirmWhatChangesTheOfficersOwnFacts() {
        String number = people.get(officer.person()).employeeNumber();
        FeedImport own = feed.deliver(TODAY, SALARIES + number + ";1;1-3-2026;9999,00\n");

        assertThat(feed.confirm(own).refusalOrThrow().reason()).isEqualTo(FeedRefusal.OWN_FACTS);
        database.sql("update feed_import set decided_by = :by where id = :id").param("by", officer.person().value()).param("id", own.id()).update();
        assertThatThrownBy(() -> database.sql("insert into feed_import_row values (:id, 2, '1', :person, 'CHANGED', '')").param("id", own.id())
                .param("person", officer.person().value()).update()).hasMessageContaining("own facts");
        assertThat(new FeedFixture(importing, actors.person(employer, Role.HR)).confirm(own).orThrow().state()).isEqualTo(State.APPLIED);
    }

    @Test
    void asksToLookAgainWhenSomethingChangedMeanwhile() {
        sanneAndBoss();
        FeedImport shown = feed.deliver(TODAY, SALARIES + "1;1;1-3-2026;3600,00\n");
        String seen = importing.preview(officer, shown.id()).plan().orElseThrow().fingerprint();
        feed.take(TODAY, SALARIES + "1;1;1-3-2026;3700,00\n");

        assertThat(importing.confirm(officer, shown.id(), seen).refusalOrThrow().reason()).isEqualTo(FeedRefusal.CHANGED_MEANWHILE);
        assertThat(importing.discard(officer, shown.id()).orThrow().state()).isEqualTo(State.DISCARDED);
        assertThat(importing.confirm(officer, shown.id(), seen).refusalOrThrow().reason()).isEqualTo(FeedRefusal.ALREADY_DECIDED);
    }

    @Test
    void refusesTheFutureAndFilesThatAreTooLarge() {
        byte[] huge = new byte[20 * 1024 * 1024 + 1];

        assertThat(importing.deliver(officer, FeedFixture.file(TODAY.plusDays(1), PEOPLE)).refusalOrThrow().reason()).isEqualTo(FeedRefusal.AS_OF_IN_THE_FUTURE);
        assertThat(importing.deliver(officer, new FeedDelivery("x", TODAY, huge, false, Optional.empty())).refusalOrThrow().reason()).isEqualTo(FeedRefusal.TOO_LARGE);
    }

    @Test
    void statesBalancesAndNeverBelowWhatIsSpent() {
        sanneAndBoss();
        PersonId sanne = person("1").id();
        feed.take(FEBRUARY, BALANCES + "1;holiday-pay;2026;3264,00\n");
        sources.reserve(UUID.randomUUID(), sanne, 2026, List.of(new SourceReservation("holiday-pay", Money.of("1000.00"), Money.of("3264.00")))).orThrow();

        assertThat(onlyProblem(BALANCES + "1;holiday-pay;2026;999,99\n")).isEqualTo(Code.BELOW_WHAT_IS_USED);
        assertThat(feed.take(TODAY, BALANCES + "1;holiday-pay;2026;1000,00\n").counts()).containsEntry(RowOutcome.CHANGED, 1);
        assertThat(feed.take(FEBRUARY, BALANCES + "1;holiday-pay;2026;2000,00\n").counts()).containsEntry(RowOutcome.OLDER, 1);
        assertThat(sources.balances(sanne, 2026).get("holiday-pay").full()).isEqualTo(Money.of("1000.00"));
        assertThat(sources.audit()).isEmpty();
    }

    @Test
    void keepsAbsencesAndTheirEnds() {
        sanneAndBoss();
        feed.take(FEBRUARY, ABSENCES + "1;sickness;2-2-2026;;\n");

        FeedImport better = feed.take(TODAY, ABSENCES + "1;sickness;2-2-2026;6-3-2026;50\n");

        assertThat(better.counts()).containsEntry(RowOutcome.ENDED, 1);
        assertThat(records.absences(employer)).singleElement().satisfies(absence -> {
            assertThat(absence.ends()).contains(LocalDate.of(2026, 3, 6));
            assertThat(absence.percent()).isEqualTo(50);
        });
    }

    @Test
    void takesAFileOnceThoughItComesManyTimesAtOnce() throws Exception {
        sanneAndBoss();
        String text = SALARIES + "1;1;1-3-2026;3600,00\n2;1;1-3-2026;7100,00\n";

        List<FeedImport> taken = AtOnce.run(4, () -> feed.take(TODAY, text));

        assertThat(taken).extracting(FeedImport::id).containsOnly(taken.get(0).id());
        assertThat(database.sql("select count(*) from personnel_event where employer_id = :employer and kind = 'SalaryChanged'")
                .param("employer", employer.value()).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void erasesFilesWhenTheirTimeHasCome() {
        FeedImport taken = feed.take(TODAY, PEOPLE + "7;Noor;Smit;noor7@example.org;\n");
        FeedImport waiting = feed.deliver(TODAY, PEOPLE + "8;Noor;Smit;noor8@example.org;\n");

        clock.pass(Duration.ofDays(8));
        erasing.erase();
        assertThat(importing.preview(officer, waiting.id()).delivered().state()).isEqualTo(State.DISCARDED);
        assertThat(importing.preview(officer, taken.id()).delivered().isErased()).isFalse();
        clock.pass(Duration.ofDays(83));
        erasing.erase();

        assertThat(importing.preview(officer, taken.id()).delivered()).satisfies(kept -> {
            assertThat(kept.isErased()).isTrue();
            assertThat(kept.sha256()).hasSize(64);
            assertThat(kept.counts()).containsEntry(RowOutcome.NEW, 1);
        });
        assertThat(importing.rows(officer, taken.id())).hasSize(1);
    }

    @Test
    void takesTwentyThousandPeopleInOneFile() {
        StringBuilder names = new StringBuilder(PEOPLE);
        StringBuilder jobs = new StringBuilder(EMPLOYMENTS);
        StringBuilder balances = new StringBuilder(BALANCES);
        String run = UUID.randomUUID().toString();
        for (int i = 1; i <= 20_000; i++) {
            names.append(i).append(";Sanne;de Vries;p").append(i).append('-').append(run).append("@example.org;1990-03-04\n");
            jobs.append(i).append(";1;PO;permanent;Leraar;2020-08-01;;32;0.8;3400.00;").append(i == 1 ? "" : i / 2).append('\n');
            balances.append(i).append(";holiday-pay;2026;3264.00\n");
        }

        feed.take(FEBRUARY, names.toString());
        FeedImport employments = feed.take(FEBRUARY, jobs.toString());
        FeedImport money = feed.take(FEBRUARY, balances.toString());

        assertThat(employments.counts()).containsEntry(RowOutcome.NEW, 20_000);
        assertThat(money.counts()).containsEntry(RowOutcome.NEW, 20_000);
        assertThat(feed.take(TODAY, jobs.toString()).counts()).isEqualTo(Map.of(RowOutcome.NEW, 0, RowOutcome.CHANGED, 0, RowOutcome.ENDED, 0,
                RowOutcome.UNCHANGED, 20_000, RowOutcome.OLDER, 0));
    }
}
