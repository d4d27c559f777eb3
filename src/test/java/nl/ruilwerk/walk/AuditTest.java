package nl.ruilwerk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.ruilwerk.outcome.Audited;
import nl.ruilwerk.payroll.ClosingPayMonth;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The audit of the histories finds nothing after a whole walk, and finds each row that was bent behind the back of the product. */
@RuilwerkTest
@Import({TestClock.Configuration.class, School.class})
class AuditTest {

    @Autowired private TestClock clock;
    @Autowired private School school;
    @Autowired private ClosingPayMonth closing;
    @Autowired private List<Audited> histories;
    @Autowired private JdbcClient jdbc;

    private School.People people;
    private RequestId granted;
    private RequestId waiting;

    @BeforeEach
    void aGrantThatWasPaidAndARequestThatWaits() {
        clock.set(LocalDate.of(2026, 3, 10));
        people = school.open(18);
        granted = school.submit(people.fatima(), school.bicycle(people.fatima()));
        school.answer(people.hr(), granted, "checkReceipt", Map.of("judgement", "accept")).orThrow();
        school.answer(people.signer(), granted, "signAsEmployer", Map.of("decision", "sign")).orThrow();
        school.doWhatIsDue(granted);
        var karim = school.participant(people.employer());
        waiting = school.submit(karim, school.bicycle(karim));
        clock.set(LocalDate.of(2026, 5, 20));
        closing.close(people.payroll(), YearMonth.of(2026, 5)).orThrow();
    }

    private List<String> found() {
        return histories.stream().flatMap(history -> history.audit().stream()).toList();
    }

    /** How the sentences name what belongs to this test; other tests share the database, and bend rows of their own. */
    private List<String> own() {
        return jdbc.sql("""
                select number from execution_request where employer_id = :employer union all select id::text from execution_request where employer_id = :employer
                union all select file_name from pay_batch where employer_id = :employer union all select id::text from participation where employer_id = :employer
                """).param("employer", people.employer().value()).query(String.class).list();
    }

    @Test
    @Transactional
    void findsNothingAfterAWholeWalk() {
        assertThat(histories).hasSize(7);
        assertThat(own()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(found()).noneMatch(sentence -> own().stream().anyMatch(sentence::contains));
    }

    @ParameterizedTest
    @Transactional
    @CsvSource(delimiter = ';', value = {
            "request_source; amount_cents = amount_cents - 1 where request_id = :granted; its sources add up to 124998 cents, and it asks for 125000",
            "execution_request; shown_text = shown_text || ' ' where id = :granted; was signed",
            "act_ru_execution; business_key_ = 'lost' where business_key_ = :waiting::text; is SUBMITTED, and no process runs for it",
            "execution_request; state = 'WITHDRAWN' where id = :waiting; waits in the task list as checkReceipt",
            "pay_batch; content = content || 'x'::bytea; and it was closed with",
            "payroll_line; amount_cents = amount_cents + 1 where request_id = :granted and side = 'GOAL'; and 90001 cents",
            "addendum; content = content || ' ' where request_id = :granted; was drawn up",
            "signature; sha256 = repeat('0', 64) where party = 'EMPLOYER'; is sealed with 1 of 2 signatures about its text",
            "participation; shown_text = shown_text || ' '; was signed"})
    void findsWhatWasBent(String table, String change, String told) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        jdbc.sql("update " + table + " set " + change).param("granted", granted.value()).param("waiting", waiting.value()).update();

        assertThat(found()).anySatisfy(sentence -> assertThat(sentence).contains(told));
    }
}
