package nl.ruilwerk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.outcome.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen: long enough, and not among those that everybody tries first. No rules on kinds of
 * characters and no forced changes, as NIST SP 800-63B (section 3.1.1.2) advises.
 */
@Component
public class PasswordPolicy {

    /** Characters. */
    public static final int SHORTEST = 12;
    /** Bytes in UTF-8: what BCrypt looks at; what is beyond would be ignored in silence. */
    public static final int LONGEST = 72;

    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> common;

    PasswordPolicy() {
        var file = new ClassPathResource("identity/common-passwords.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            common = lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(PasswordPolicy::core).filter(core -> !core.isEmpty()).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /**
     * @param personal words that belong to the person, such as the user name: a password made of them is common too
     * @return why the password may not be chosen; empty if it may
     */
    public Optional<Refusal> check(String password, List<String> personal) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.of(IdentityRefusal.PASSWORD_TOO_SHORT, Map.of("shortest", SHORTEST)));
        }
        if (isTooLong(password)) {
            return Optional.of(Refusal.of(IdentityRefusal.PASSWORD_TOO_LONG, Map.of("longest", LONGEST)));
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT || isRun(password) || isCommon(password, personal)) {
            return Optional.of(Refusal.of(IdentityRefusal.PASSWORD_TOO_COMMON));
        }
        return Optional.empty();
    }

    private boolean isCommon(String password, List<String> personal) {
        String core = core(password);
        if (core.isEmpty()) {
            // Nothing but digits and signs: 12 digits are a telephone number or a date twice.
            return password.chars().allMatch(Character::isDigit);
        }
        return Stream.of(core, halved(core)).anyMatch(word -> common.contains(word)
                || personal.stream().map(PasswordPolicy::core).anyMatch(own -> own.length() > 2 && own.equals(word)));
    }

    /** What is left of a password without capitals, look-alike signs and the digits and signs people put around a word. */
    private static String core(String password) {
        String word = password.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}@$]+|[^\\p{L}@$]+$", "");
        return word.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
                .replace('7', 't').replace('@', 'a').replace('$', 's').replaceAll("[^\\p{L}]", "");
    }

    /** A word written twice is that word. */
    private static String halved(String word) {
        int half = word.length() / 2;
        return word.length() % 2 == 0 && word.substring(0, half).equals(word.substring(half)) ? word.substring(0, half) : word;
    }

    /** Whether each character follows the one before, up or down, as in 123456789012 or abcdefghijkl. */
    private static boolean isRun(String password) {
        int steps = 0;
        for (int at = 1; at < password.length(); at++) {
            int step = Math.abs(password.charAt(at) - password.charAt(at - 1));
            steps += step == 1 || step == 9 ? 1 : 0;
        }
        return steps == password.length() - 1;
    }
}
