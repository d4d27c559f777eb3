package nl.ruilwerk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.PersonId;

/** An employer of the demo as its files say: {@code employer.yaml}, {@code people.yaml} and {@code requests.yaml} of one folder. */
record DemoEmployer(About about, List<Someone> people, List<Asked> requests) {

    private static final List<DemoEmployer> ALL = Stream.of("hoeksche-school", "lelie", "avom").map(DemoEmployer::read).toList();

    /**
     * @param address  lines of the letterhead
     * @param fullWeek hours
     * @param facts    facts of everybody that the scheme names, unless a person has others
     */
    record About(String code, String legalName, String scheme, String zone, List<String> address, String city,
                 Map<String, String> units, BigDecimal fullWeek, Map<String, Object> facts, List<Has> sources) {

        About {
            facts = facts == null ? Map.of() : facts;
        }
    }

    /**
     * What people have in a source. One of the three is given.
     *
     * @param percentOfYear of twelve monthly salaries
     * @param perFullTime   EUR or hours for a full-time week
     * @param salary        whether it is the salary of each month
     * @param onlyFor       facts of an employment; empty for everybody
     * @param facts         what else the leave register says of a source of time
     */
    record Has(String source, BigDecimal percentOfYear, BigDecimal perFullTime, boolean salary, Map<String, Object> onlyFor, Map<String, Object> facts) {

        Has {
            onlyFor = onlyFor == null ? Map.of() : onlyFor;
            facts = facts == null ? Map.of() : facts;
        }
    }

    /**
     * @param name         given name and surname
     * @param participates year since when, counted from the running one; null for not enrolled
     * @param enrols       whether the person has enrolled just now, and waits for the employer
     */
    record Someone(String number, List<String> name, String born, List<Job> jobs, Map<String, Object> facts, Integer participates,
                   boolean enrols, List<Holds> roles, List<Had> past, Map<String, String> story) {

        Someone {
            facts = facts == null ? Map.of() : facts;
            roles = roles == null ? List.of() : roles;
            past = past == null ? List.of() : past;
            story = story == null ? Map.of() : story;
        }
    }

    /** @param ends last day; null for no end */
    record Job(String unit, String title, Map<String, Object> facts, BigDecimal hours, BigDecimal salary, String since, String ends,
               String contract, String manager) {

        Job {
            facts = facts == null ? Map.of() : facts;
            contract = contract == null ? "permanent" : contract;
        }
    }

    record Holds(String role, String unit) {}

    record Had(String goal, int yearsAgo, String kind, BigDecimal amount, String note) {}

    /**
     * @param cost      null where the scheme works it out
     * @param term      code of a term of the goal; null for none
     * @param terms     code of a term by source, where it differs
     * @param from      EUR by source of money; empty to let the scheme divide
     * @param hours     hours by source of time
     * @param picture   whether the receipt is a photo instead of a PDF
     * @param anonymous whether the receipt bears no name
     */
    record Asked(String key, String person, String goal, BigDecimal cost, int daysAgo, String shop, String item,
                 Map<String, Object> answers, String term, Map<String, String> terms, Map<String, BigDecimal> from, Map<String, BigDecimal> hours,
                 boolean picture, boolean anonymous, List<Step> steps) {

        Asked {
            terms = terms == null ? Map.of() : terms;
            from = from == null ? Map.of() : from;
            hours = hours == null ? Map.of() : hours;
            answers = answers == null ? Map.of() : answers;
            steps = steps == null ? List.of() : steps;
        }
    }

    record Step(String form, String by, Map<String, Object> answers) {}

    /** The demo's employers, the one with the most to see first. */
    static List<DemoEmployer> all() {
        return ALL;
    }

    private record People(@JsonProperty("people") List<Someone> people) {}

    private record Requests(@JsonProperty("requests") List<Asked> requests) {}

    /** @param folder below {@code demo/} on the class path */
    static DemoEmployer read(String folder) {
        ObjectMapper yaml = YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();
        return new DemoEmployer(read(yaml, folder, "employer.yaml", About.class), read(yaml, folder, "people.yaml", People.class).people(),
                read(yaml, folder, "requests.yaml", Requests.class).requests());
    }

    private static <T> T read(ObjectMapper yaml, String folder, String name, Class<T> type) {
        String path = "/demo/" + folder + "/" + name;
        try (InputStream file = DemoEmployer.class.getResourceAsStream(path)) {
            return yaml.readValue(file, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo cannot be read from " + path, unreadable);
        }
    }

    EmployerId id() {
        return new EmployerId(uuid("employer"));
    }

    /** @return the same id at each start and on each node */
    PersonId person(String number) {
        return new PersonId(uuid("person/" + number));
    }

    UUID request(String key) {
        return uuid("request/" + key);
    }

    private UUID uuid(String what) {
        return UUID.nameUUIDFromBytes(("demo/" + about.code() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** @param text years from the running one and a day, such as {@code -4 08-01}; null for none */
    static Optional<LocalDate> day(String text, int runningYear) {
        return Optional.ofNullable(text).map(given -> given.split(" "))
                .map(parts -> MonthDay.parse("--" + parts[1]).atYear(runningYear + Integer.parseInt(parts[0])));
    }
}
