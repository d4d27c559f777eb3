package nl.ruilwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ruilwerk.identity.FirstAdministrator.Ask;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh installation: nobody can sign in, and the log has a token. */
@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "paard batterij nietje juist";

    @Autowired
    private FirstAdministrator first;
    @Autowired
    private SigningIn signingIn;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Employers employers;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient database;

    @BeforeEach
    void freshInstallation() {
        database.sql("update account set enabled = false").update();
        database.sql("delete from first_administrator_token").update();
        database.sql("delete from sign_in_attempt").update();
    }

    private static Ask ask(String token, String employer, String password) {
        return new Ask(token, employer, "hoeksche-school", Map.of("PO", "Primair onderwijs"), "Anneke", "Visser", Locale.UK,
                "anneke-" + employer.hashCode(), password);
    }

    @Test
    void makesEmployerPersonAndAccountWithTheTokenOfTheLog() {
        String token = first.offerToken().orElseThrow();

        first.become(ask(token, "Stichting Één", PASSWORD)).orThrow();

        SignedIn signedIn = signingIn.signIn("anneke-" + "Stichting Één".hashCode(), PASSWORD, "192.0.2.1").orThrow();
        assertThat(accounts.actor(signedIn).orElseThrow().holds(Role.ADMINISTRATOR)).isTrue();
        Employer employer = employers.get(signedIn.employer());
        assertThat(employer.code()).isEqualTo("stichting-een");
        assertThat(employer.units()).isEqualTo(Map.of("PO", "Primair onderwijs"));
        assertThat(first.isMissing()).isFalse();
        assertThat(first.offerToken()).isEmpty();
    }

    @Test
    void usesATokenOnce() {
        String token = first.offerToken().orElseThrow();
        first.become(ask(token, "Stichting Twee", PASSWORD)).orThrow();
        database.sql("update account set enabled = false").update();

        assertThat(first.become(ask(token, "Stichting Twee opnieuw", PASSWORD)).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.TOKEN_NOT_VALID);
    }

    @Test
    void refusesAnotherTokenAndMakesNothing() {
        first.offerToken().orElseThrow();

        assertThat(first.become(ask("guessed", "Stichting Drie", PASSWORD)).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.TOKEN_NOT_VALID);
        assertThat(employers.all()).extracting(Employer::code).doesNotContain("stichting-drie");
    }

    @Test
    void refusesEverybodyOnceAnAdministratorCanSignIn() {
        String token = first.offerToken().orElseThrow();
        first.become(ask(token, "Stichting Vier", PASSWORD)).orThrow();
        database.sql("update first_administrator_token set used_at = null").update();

        assertThat(first.become(ask(token, "Stichting Vier B", PASSWORD)).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.TOKEN_NOT_VALID);
    }

    @Test
    void keepsTheTokenAfterAWeakPasswordOrAnEmptyField() {
        String token = first.offerToken().orElseThrow();

        assertThat(first.become(ask(token, "Stichting Vijf", "welkom")).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.PASSWORD_TOO_SHORT);
        assertThat(first.become(ask(token, "Stichting Vijf", "Welkom123456")).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.PASSWORD_TOO_COMMON);
        assertThat(first.become(ask(token, "  ", PASSWORD)).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.FIELD_EMPTY);
        assertThat(first.become(ask(token, "Stichting Vijf", PASSWORD)).isAccepted()).isTrue();
    }

    @Test
    void keepsOnlyTheHashOfTheToken() {
        String token = first.offerToken().orElseThrow();

        assertThat(database.sql("select token_hash from first_administrator_token").query(String.class).single())
                .isEqualTo(Secrets.hash(token)).isNotEqualTo(token);
    }

    @Test
    void leavesTheTokenOfANodeThatStartedAMomentBefore() {
        String token = first.offerToken().orElseThrow();

        clock.pass(Duration.ofSeconds(59));
        assertThat(first.offerToken()).isEmpty();
        clock.pass(Duration.ofSeconds(2));
        String later = first.offerToken().orElseThrow();
        assertThat(first.become(ask(token, "Stichting Zes", PASSWORD)).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.TOKEN_NOT_VALID);
        assertThat(first.become(ask(later, "Stichting Zes", PASSWORD)).isAccepted()).isTrue();
    }

    @Test
    void printsTheTokenWithTheAddressToUseItAt(CapturedOutput output) {
        first.printToken();

        String line = output.getOut().lines().filter(each -> each.contains("/first-administrator")).findFirst().orElseThrow();
        String token = line.substring(line.lastIndexOf(' ') + 1).strip();
        assertThat(first.become(ask(token, "Stichting Zeven", PASSWORD)).isAccepted()).isTrue();
    }

    @Test
    void makesCodesOfNames() {
        assertThat(List.of("Stichting De Hoeksche School", "  A&B  ", "株式会社").stream().map(FirstAdministrator::code).toList())
                .containsExactly("stichting-de-hoeksche-school", "a-b", "employer");
    }
}
