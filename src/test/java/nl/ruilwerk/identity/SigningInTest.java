package nl.ruilwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Reason;
import nl.ruilwerk.testing.Actors;
import nl.ruilwerk.testing.RuilwerkTest;
import nl.ruilwerk.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, and how often a sign-in may fail. */
@RuilwerkTest
@Import({Actors.class, TestClock.Configuration.class})
class SigningInTest {

    private static final String PASSWORD = "paard batterij nietje juist";
    private static final String HOME = "192.0.2.10";
    private static final String ELSEWHERE = "198.51.100.7";

    @Autowired
    private SigningIn signingIn;
    @Autowired
    private KeepingAccounts accounts;
    @Autowired
    private ChoosingPassword choosing;
    @Autowired
    private Accounts stored;
    @Autowired
    private Actors actors;
    @Autowired
    private TestClock clock;
    @Autowired
    private JdbcClient database;

    private Actor administrator;
    private Actor fatima;
    private String name;

    @BeforeEach
    void fatimaHasAnAccount() {
        database.sql("delete from sign_in_attempt").update();
        clock.set(LocalDate.of(2026, 3, 10));
        EmployerId employer = actors.employer();
        administrator = actors.person(employer, Role.ADMINISTRATOR);
        fatima = actors.person(employer);
        name = "fatima-" + UUID.randomUUID();
        choosing.choose(accounts.open(administrator, fatima.person(), name).orThrow().token(), PASSWORD).orThrow();
    }

    private Reason failFrom(String address) {
        return signingIn.signIn(name, "niet het goede wachtwoord", address).refusalOrThrow().reason();
    }

    private void fail(int times, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(failFrom(address)).isEqualTo(IdentityRefusal.SIGN_IN_WRONG);
        }
    }

    @Test
    void signsInWithTheRightPasswordAndTheNameInAnyCase() {
        SignedIn signedIn = signingIn.signIn(" " + name.toUpperCase() + " ", PASSWORD, HOME).orThrow();

        assertThat(signedIn.person()).isEqualTo(fatima.person());
        assertThat(signedIn.by()).isEqualTo("password");
        Actor actor = stored.actor(signedIn).orElseThrow();
        assertThat(actor.name()).isEqualTo("Fatima el Amrani");
        assertThat(actor.authenticatedBy()).isEqualTo("password");
        assertThat(actor.holds(Role.EMPLOYEE, "PO")).isTrue();
    }

    @Test
    void keepsNoPasswordInTheDatabase() {
        assertThat(stored.named(name).orElseThrow().passwordHash().orElseThrow()).startsWith("{bcrypt}").doesNotContain(PASSWORD);
    }

    @Test
    void takesTheFifthAttemptAndRefusesTheSixthEvenWithTheRightPassword() {
        fail(4, HOME);
        assertThat(signingIn.signIn(name, PASSWORD, HOME).isAccepted()).isTrue();

        database.sql("delete from sign_in_attempt").update();
        fail(5, HOME);
        Outcome<SignedIn> sixth = signingIn.signIn(name, PASSWORD, HOME);
        assertThat(sixth.refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);
        assertThat(sixth.refusalOrThrow().figures()).containsEntry("minutes", 15L);
    }

    @Test
    void letsAttemptsThroughAgainWhenFifteenMinutesHavePassed() {
        fail(5, HOME);

        clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(failFrom(HOME)).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);
        clock.pass(Duration.ofMillis(1));
        assertThat(signingIn.signIn(name, PASSWORD, HOME).isAccepted()).isTrue();
    }

    @Test
    void countsAttemptsOfOneNameFromManyAddressesTogether() {
        for (int address = 1; address <= 5; address++) {
            fail(1, "203.0.113." + address);
        }

        assertThat(failFrom("203.0.113.6")).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);
    }

    @Test
    void doesNotLockAPersonOutOfTheirUsualPlaceWhenSomebodyElseTriesTheirName() {
        signingIn.signIn(name, PASSWORD, HOME).orThrow();

        fail(5, ELSEWHERE);
        assertThat(failFrom(ELSEWHERE)).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);

        assertThat(signingIn.signIn(name, PASSWORD, HOME).isAccepted()).isTrue();
    }

    @Test
    void limitsAttemptsAtTheUsualPlaceToo() {
        signingIn.signIn(name, PASSWORD, HOME).orThrow();

        fail(5, HOME);

        assertThat(signingIn.signIn(name, PASSWORD, HOME).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);
    }

    @Test
    void doesNotLockOthersOutWhenOneNameIsTried() {
        fail(5, HOME);
        assertThat(failFrom(HOME)).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);

        choosing.choose(accounts.open(administrator, administrator.person(), "beheer-" + name).orThrow().token(), PASSWORD).orThrow();
        assertThat(signingIn.signIn("beheer-" + name, PASSWORD, HOME).isAccepted()).isTrue();
    }

    @Test
    void limitsAttemptsFromOneAddressOverAllNames() {
        for (int guess = 1; guess <= 30; guess++) {
            assertThat(signingIn.signIn("guess-" + guess, PASSWORD, ELSEWHERE).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_WRONG);
        }

        assertThat(signingIn.signIn(name, PASSWORD, ELSEWHERE).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_TOO_OFTEN);
        assertThat(signingIn.signIn(name, PASSWORD, HOME).isAccepted()).isTrue();
    }

    @Test
    void answersAnUnknownNameAsItAnswersAWrongPassword() {
        String unknown = "nobody-" + UUID.randomUUID();

        for (int time = 0; time < 5; time++) {
            assertThat(signingIn.signIn(unknown, PASSWORD, HOME).refusalOrThrow()).isEqualTo(
                    signingIn.signIn(name, "niet het goede wachtwoord", ELSEWHERE).refusalOrThrow());
        }
        assertThat(signingIn.signIn(unknown, PASSWORD, HOME).refusalOrThrow()).isEqualTo(
                signingIn.signIn(name, PASSWORD, ELSEWHERE).refusalOrThrow());
    }

    @Test
    void takesAsLongForAnUnknownNameAsForAWrongPassword() {
        clock.set(LocalDate.of(2026, 3, 10));
        long known = nanos(() -> signingIn.signIn(name, "niet het goede wachtwoord", HOME));
        long unknown = nanos(() -> signingIn.signIn("nobody-" + UUID.randomUUID(), "niet het goede wachtwoord", HOME));

        // The comparison of a password takes most of it; without it the answer would come ten times sooner.
        assertThat(unknown).isGreaterThan(known / 4);
    }

    private static long nanos(Runnable attempt) {
        return IntStream.range(0, 3).mapToLong(time -> {
            long begin = System.nanoTime();
            attempt.run();
            return System.nanoTime() - begin;
        }).min().orElseThrow();
    }

    @Test
    void lookAtNoMoreThanFivePasswordsWhenFortyAreTriedAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Reason>> attempts = IntStream.range(0, 40).<Callable<Reason>>mapToObj(each -> () -> failFrom(HOME)).toList();
            List<Reason> answers = threads.invokeAll(attempts).stream().map(SigningInTest::get).toList();

            assertThat(answers.stream().filter(IdentityRefusal.SIGN_IN_WRONG::equals)).hasSize(5);
            assertThat(answers.stream().filter(IdentityRefusal.SIGN_IN_TOO_OFTEN::equals)).hasSize(35);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Reason get(java.util.concurrent.Future<Reason> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void letsNobodyInWithAClosedAccountAndEndsItsSessions() {
        SignedIn before = signingIn.signIn(name, PASSWORD, HOME).orThrow();

        accounts.enable(administrator, fatima.person(), false).orThrow();

        assertThat(stored.actor(before)).isEmpty();
        assertThat(signingIn.signIn(name, PASSWORD, HOME).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_WRONG);
        accounts.enable(administrator, fatima.person(), true).orThrow();
        assertThat(signingIn.signIn(name, PASSWORD, HOME).isAccepted()).isTrue();
    }

    @Test
    void letsNobodyInBeforeAPasswordIsChosen() {
        accounts.open(administrator, administrator.person(), "beheer-" + name).orThrow();

        assertThat(signingIn.signIn("beheer-" + name, "", HOME).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_WRONG);
    }

    @Test
    void refusesAPasswordOfAThousandSigns() {
        assertThat(signingIn.signIn(name, "x".repeat(1000), HOME).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_WRONG);
    }

    @Test
    void endsSessionsThatBeganWithTheOldPassword() {
        SignedIn before = signingIn.signIn(name, PASSWORD, HOME).orThrow();
        clock.pass(Duration.ofMinutes(1));

        choosing.choose(accounts.link(administrator, fatima.person()).token(), "vier andere losse woorden").orThrow();

        assertThat(stored.actor(before)).isEmpty();
        assertThat(signingIn.signIn(name, PASSWORD, HOME).refusalOrThrow().reason()).isEqualTo(IdentityRefusal.SIGN_IN_WRONG);
        SignedIn after = signingIn.signIn(name, "vier andere losse woorden", HOME).orThrow();
        assertThat(stored.actor(after)).isPresent();
    }

    @Test
    void makesALinkWorkOnceAndForThreeDays() {
        String used = accounts.link(administrator, fatima.person()).token();
        choosing.choose(used, "vier andere losse woorden").orThrow();
        assertThat(choosing.userName(used)).isEmpty();
        assertThat(choosing.choose(used, "nog vier losse woorden").refusalOrThrow().reason()).isEqualTo(IdentityRefusal.TOKEN_NOT_VALID);

        String late = accounts.link(administrator, fatima.person()).token();
        clock.pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(choosing.userName(late)).contains(name);
        clock.pass(Duration.ofSeconds(1));
        assertThat(choosing.userName(late)).isEmpty();
        assertThat(choosing.choose(late, "nog vier losse woorden").refusalOrThrow().reason()).isEqualTo(IdentityRefusal.TOKEN_NOT_VALID);
    }

    @Test
    void makesANewLinkEndTheOneBefore() {
        String first = accounts.link(administrator, fatima.person()).token();
        String second = accounts.link(administrator, fatima.person()).token();

        assertThat(choosing.userName(first)).isEmpty();
        assertThat(choosing.userName(second)).contains(name);
    }

    @Test
    void keepsALinkWorkingAfterAWeakPassword() {
        String token = accounts.link(administrator, fatima.person()).token();

        assertThat(choosing.choose(token, "Welkom123456").refusalOrThrow().reason()).isEqualTo(IdentityRefusal.PASSWORD_TOO_COMMON);
        assertThat(choosing.choose(token, "vier andere losse woorden").isAccepted()).isTrue();
    }

    @Test
    void keepsNeitherTokensNorTypedNamesReadable() {
        String token = accounts.link(administrator, fatima.person()).token();
        fail(1, HOME);

        assertThat(database.sql("select count(*) from password_link where token_hash = :token").param("token", token).query(Long.class).single()).isZero();
        assertThat(database.sql("select count(*) from sign_in_attempt where name_hash = :name").param("name", name).query(Long.class).single()).isZero();
        assertThat(database.sql("select count(*) from sign_in_attempt where name_hash = :name").param("name", Secrets.hash(name)).query(Long.class).single()).isOne();
    }
}
