package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule of the catalogue stands at a datum or at code and in a test, or is known to belong to another context. */
class RuleTraceTest {

    private static final Pattern ID = Pattern.compile("HS-[AT]?\\d+");

    /** Rules that no part of a scheme judges, by the context that carries them. */
    private static final Map<String, Set<String>> ELSEWHERE = new TreeMap<>(Map.of(
            "enrolment", Set.of("HS-01", "HS-07", "HS-27", "HS-155", "HS-156", "HS-157", "HS-A27"),
            "request", Set.of("HS-119", "HS-123", "HS-152", "HS-162", "HS-A22", "HS-A25", "HS-A26"),
            "addendum", Set.of("HS-135", "HS-136", "HS-139", "HS-140"),
            "payroll", Set.of("HS-145", "HS-147", "HS-148", "HS-149", "HS-151", "HS-159", "HS-A28")));

    @Test
    void knowsEveryRuleThatItNames() throws IOException {
        Set<String> catalogue = ids(Path.of("docs/rules/hoeksche-school-2023.md"));
        Set<String> named = carried();
        named.addAll(ids(Path.of("src/test/java/nl/ruilwerk/scheme")));

        assertThat(catalogue).hasSizeGreaterThan(220).containsAll(named);
    }

    @Test
    void provesEveryRuleThatItCarries() throws IOException {
        Set<String> unproved = carried();
        unproved.removeAll(tested());

        assertThat(unproved).isEmpty();
    }

    @Test
    void carriesEveryRuleThatNoOtherContextCarries() throws IOException {
        Set<String> missing = ids(Path.of("docs/rules/hoeksche-school-2023.md"));
        missing.removeIf(id -> id.startsWith("HS-T"));
        missing.removeAll(carried());
        Set<String> elsewhere = new TreeSet<>();
        ELSEWHERE.values().forEach(elsewhere::addAll);

        assertThat(missing).isEqualTo(elsewhere);
    }

    @Test
    void provesEveryVector() throws IOException {
        Set<String> vectors = ids(Path.of("docs/rules/hoeksche-school-2023.md"));
        vectors.removeIf(id -> !id.startsWith("HS-T"));

        assertThat(vectors).hasSize(17);
        assertThat(tested()).containsAll(vectors);
    }

    private static Set<String> carried() throws IOException {
        Set<String> carried = ids(Path.of("src/main/resources/scheme/hoeksche-school"));
        carried.addAll(ids(Path.of("src/main/java/nl/ruilwerk/scheme")));
        return carried;
    }

    /** All tests of the context but this one, which names rules in order to miss them. */
    private static Set<String> tested() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/nl/ruilwerk/scheme"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java") && !path.endsWith("RuleTraceTest.java")).toList()) {
                found.addAll(ids(file));
            }
        }
        return found;
    }

    private static Set<String> ids(Path place) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = ID.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group());
                }
            }
        }
        return found;
    }
}
