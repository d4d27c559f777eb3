package nl.ruilwerk.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Inbox;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.AtOnce;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of the tax-free margin (HS-08, HS-146 to HS-148, HS-A29): 2026 counts 2.00% up to 400,000 and 1.18% above it. */
@RuilwerkTest
@Import(TestClock.Configuration.class)
class MarginTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 18);

    @Autowired private KeepingMargin keeping;
    @Autowired private WatchingMargin watching;
    @Autowired private Inbox inbox;
    @Autowired private Actors actors;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private Actor payroll;
    private Actor signer;

    @BeforeEach
    void aSchool() {
        clock.set(LocalDate.of(2026, 3, 10));
        EmployerId employer = actors.employer();
        payroll = actors.person(employer, Role.PAYROLL);
        signer = actors.person(employer, Role.EMPLOYER_SIGNER);
    }

    @Test
    @DisplayName("HS-146: the margin is computed in two tiers over the wage sum that was stated last")
    void computesTheMarginOverTheLatestWageSum() {
        assertThat(watching.standing(signer, 2026).level()).as("nobody knows without a wage sum").isEqualTo(MarginStanding.Level.UNKNOWN);

        wageSum(LocalDate.of(2026, 3, 1), "1000000.00");
        wageSum(LocalDate.of(2026, 1, 31), "5000000.00");

        assertThat(watching.standing(signer, 2026).margin()).as("8,000 + 7,080; the statement of 31 January is older").contains(Money.of("15080.00"));
    }

    @Test
    @DisplayName("HS-147: other provisions share the margin, planned ones too, and a mistake is taken back once")
    void takesInOtherProvisions() {
        wageSum(LocalDate.of(2026, 3, 1), "1000000.00");
        keeping.charge(payroll, 2026, CHRISTMAS, "Kerstpakketten", Money.of("9000.00"), UUID.randomUUID()).orThrow();
        assertThat(watching.standing(signer, 2026).left()).contains(Money.of("6080.00"));

        UUID entry = watching.entries(signer, 2026).get(0).id();
        keeping.takeBack(payroll, entry).orThrow();

        assertThat(keeping.takeBack(payroll, entry).refusalOrThrow().reason()).isEqualTo(MarginRefusal.CANNOT_BE_TAKEN_BACK);
        assertThat(watching.standing(signer, 2026).outside()).isEqualTo(Money.ZERO);
        assertThat(watching.entries(signer, 2026)).hasSize(2);
    }

    @Test
    @DisplayName("HS-148: the employer's side is warned above 90% and above the margin, once each, and employees never")
    void warnsBeforeTheProjectedTotalExceedsTheMargin() {
        wageSum(LocalDate.of(2026, 3, 1), "1000000.00");
        charge("13572.00");
        assertThat(watching.standing(signer, 2026).level()).as("exactly 90%").isEqualTo(MarginStanding.Level.WITHIN);
        assertThat(warnings()).isEmpty();

        charge("0.01");
        assertThat(watching.standing(signer, 2026).level()).isEqualTo(MarginStanding.Level.NEAR);
        charge("1507.99");
        assertThat(watching.standing(signer, 2026).level()).as("exactly the margin").isEqualTo(MarginStanding.Level.NEAR);
        charge("0.01");
        assertThat(watching.standing(signer, 2026).level()).isEqualTo(MarginStanding.Level.OVER);
        watching.warnAll();

        assertThat(warnings()).containsExactlyInAnyOrder("budget.message.MARGIN_NEAR", "budget.message.MARGIN_OVER");
        Actor employee = actors.person(signer.employer());
        assertThat(inbox.of(employee)).isEmpty();
    }

    @Test
    void entersOnceWhatIsSaidTwiceAtOnce() throws Exception {
        UUID key = UUID.randomUUID();

        AtOnce.run(4, () -> keeping.charge(payroll, 2026, CHRISTMAS, "Kerstpakketten", Money.of("10.00"), key));

        assertThat(watching.entries(signer, 2026)).hasSize(1);
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThat(keeping.charge(payroll, 2026, CHRISTMAS, " ", Money.of("1.00"), UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(MarginRefusal.DESCRIPTION_MISSING);
        assertThat(keeping.charge(payroll, 2026, CHRISTMAS, "Borrel", Money.ZERO, UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(MarginRefusal.MARGIN_AMOUNT_MISSING);
        assertThat(keeping.charge(payroll, 2025, CHRISTMAS, "Borrel", Money.of("1.00"), UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(MarginRefusal.OTHER_YEAR);
        assertThat(keeping.stateWageSum(payroll, 2026, LocalDate.of(2026, 3, 1), Money.ZERO, UUID.randomUUID()).refusalOrThrow().reason())
                .isEqualTo(MarginRefusal.MARGIN_AMOUNT_MISSING);
    }

    @Test
    void isKeptAndReadByThoseOfTheWholeEmployerOnly() {
        Actor forOneUnit = Actors.forUnit(payroll.employer(), payroll.person(), Role.PAYROLL, "PO");

        assertThatThrownBy(() -> watching.standing(forOneUnit, 2026)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> keeping.charge(signer, 2026, CHRISTMAS, "Borrel", Money.of("1.00"), UUID.randomUUID()))
                .as("who signs does not enter").isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> keeping.takeBack(actors.person(actors.employer(), Role.HR), UUID.randomUUID()))
                .isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void neverChangesAnEntry() {
        charge("10.00");

        assertThatThrownBy(() -> jdbc.sql("update margin_entry set amount_cents = 1 where employer_id = :employer")
                .param("employer", payroll.employer().value()).update()).isInstanceOf(DataAccessException.class);
    }

    private void wageSum(LocalDate asOf, String amount) {
        keeping.stateWageSum(payroll, 2026, asOf, Money.of(amount), UUID.randomUUID()).orThrow();
    }

    private void charge(String amount) {
        keeping.charge(payroll, 2026, CHRISTMAS, "Kerstpakketten", Money.of(amount), UUID.randomUUID()).orThrow();
    }

    private List<String> warnings() {
        return inbox.of(signer).stream().map(Message::key).toList();
    }
}
