package nl.ruilwerk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ruilwerk.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @Test
    void takesTwelveSignsAndRefusesEleven() {
        assertThat(policy.check("kd9 wpx3 lqv", List.of())).isEmpty();
        assertThat(policy.check("kd9 wpx3 lq", List.of())).map(Refusal::reason).contains(IdentityRefusal.PASSWORD_TOO_SHORT);
    }

    @Test
    void takesSeventyTwoBytesAndRefusesMore() {
        String longest = "kd9 wpx3 ".repeat(8);

        assertThat(policy.check(longest, List.of())).isEmpty();
        assertThat(policy.check(longest + "z", List.of())).map(Refusal::reason).contains(IdentityRefusal.PASSWORD_TOO_LONG);
        assertThat(policy.check("é".repeat(37) + "abcd", List.of())).map(Refusal::reason).contains(IdentityRefusal.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Welkom123456", "welkom2026!!!", "W@chtw00rd2026", "wachtwoord123", "password1234", "P@ssw0rd!2026", "qwertyuiop123",
        "123456789012", "abcdefghijkl", "987654321098", "aaaaaaaaaaaa", "121212121212", "0612345678900", "correcthorsebatterystaple", "welkomwelkom1",
        "HoekscheSchool2026", "ruilwerk-2026!", "Zomer2026!!!!", "!!!geheim2026", "ikhouvanjou<3<3"})
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(policy.check(password, List.of())).map(Refusal::reason).contains(IdentityRefusal.PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paard batterij nietje juist", "vier losse woorden hier", "Xk29-plume-hawk", "de kat zat op de mat", "тихий океан 1961"})
    void takesWhatIsHardToGuess(String password) {
        assertThat(policy.check(password, List.of("fatima@school.example", "Fatima"))).isEmpty();
    }

    @Test
    void refusesThePersonsOwnNames() {
        assertThat(policy.check("fatimaelamrani1", List.of("fatima.elamrani", "Fatima"))).map(Refusal::reason).contains(IdentityRefusal.PASSWORD_TOO_COMMON);
    }
}
