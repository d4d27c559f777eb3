package nl.ruilwerk.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ruilwerk.forms.FormCatalog;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scenario.Scenario.Had;
import nl.ruilwerk.scenario.Scenario.Job;
import nl.ruilwerk.scenario.Scenario.Somebody;
import nl.ruilwerk.scenario.Scenario.Step;
import nl.ruilwerk.scenario.Scenario.Taken;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EnrolmentTerms;
import nl.ruilwerk.scheme.Faults;
import nl.ruilwerk.scheme.Part;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Unit;

/**
 * Reads a scenario file; all faults of the file are told at once, each with its line.
 *
 * @see "docs/scenarios.md"
 */
final class ScenarioReader {

    /** Hours of a full-time week where a story does not say. */
    private static final BigDecimal FULL_WEEK = new BigDecimal("36");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final String file;
    private final Schemes schemes;
    private final FormCatalog forms;
    private final Faults faults = new Faults();

    private ScenarioReader(String file, Schemes schemes, FormCatalog forms) {
        this.file = file;
        this.schemes = schemes;
        this.forms = forms;
    }

    /** @throws BrokenScenarioException if anything in the file is not as it should be */
    static Scenario read(String file, byte[] bytes, Schemes schemes, FormCatalog forms) {
        return new ScenarioReader(file, schemes, forms).read(bytes);
    }

    private Scenario read(byte[] bytes) {
        Optional<Part> whole = Part.of(file, bytes, faults);
        stopIfBroken();
        Part part = whole.orElseThrow();
        String scheme = part.text("scheme");
        if (!scheme.isEmpty() && !schemes.codes().contains(scheme)) {
            part.fault("scheme", "there is no scheme '" + scheme + "'", "one of " + schemes.codes());
        }
        LocalDateTime starts = moment(part, "date").orElse(LocalDate.EPOCH.atTime(MORNING));
        stopIfBroken();
        if (!schemes.has(scheme, starts.getYear())) {
            part.fault("date", "the scheme has no plan year " + starts.getYear(), "a date in one of " + schemes.planYears(scheme));
        }
        stopIfBroken();
        Edition edition = schemes.editionOn(scheme, starts.toLocalDate());
        List<Somebody> people = people(part, edition, starts.toLocalDate());
        StepReader steps = new StepReader(edition, forms, this);
        List<Step> read = part.parts("steps").stream().map(steps::read).toList();
        if (read.isEmpty()) {
            part.fault("steps", "nothing happens", "a list of steps");
        }
        Scenario scenario = new Scenario(file, part.text("scenario"), part.list("proves"), scheme, starts, taken(part, edition), people, read, steps.amends());
        part.textIf("story");
        part.done();
        stopIfBroken();
        return scenario;
    }

    private void stopIfBroken() {
        if (!faults.none()) {
            throw new BrokenScenarioException(faults.all());
        }
    }

    private List<Taken> taken(Part part, Edition edition) {
        List<Taken> taken = new ArrayList<>();
        part.partIf("taken").ifPresent(caps -> {
            for (String cap : caps.keys()) {
                Part one = caps.part(cap);
                String[] words = cap.split(" ");
                if (words.length != 2 || !edition.hasGoal(words[0]) || edition.units().stream().noneMatch(unit -> unit.code().equals(words[1]))) {
                    caps.fault(cap, "'" + cap + "' is not a goal and a unit", "such as '" + edition.goals().get(0).code() + " " + edition.units().get(0).code() + "'");
                    continue;
                }
                taken.add(new Taken(one.line(), words[0], words[1], one.whole("places"), money(one, "amount").orElse(Money.ZERO)));
                one.done();
            }
            caps.done();
        });
        return taken;
    }

    private List<Somebody> people(Part part, Edition edition, LocalDate today) {
        List<Somebody> people = new ArrayList<>();
        part.partIf("people").ifPresent(named -> {
            for (String name : named.keys()) {
                if (Stage.STAFF.containsKey(name)) {
                    named.fault(name, "'" + name + "' is there already", "another name: " + Stage.STAFF.keySet() + " are the employer's own");
                }
                people.add(somebody(name, named.part(name), edition, today));
            }
        });
        return people;
    }

    Somebody somebody(String name, Part part, Edition edition, LocalDate today) {
        List<Job> jobs = part.has("employments") ? part.parts("employments").stream().map(job -> {
            Job read = job(job, edition, today);
            job.done();
            return read;
        }).toList() : List.of(job(part, edition, today));
        Map<String, Money> sources = new LinkedHashMap<>();
        Map<String, Map<String, String>> sourceFacts = new LinkedHashMap<>();
        part.partIf("sources").ifPresent(has -> has.keys().forEach(key -> {
            String source = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            if (!edition.hasSource(source)) {
                has.fault(key, "the scheme has no source '" + source + "'", "one of " + edition.sources().stream().map(one -> one.code()).toList());
            }
            if (source.equals(key)) {
                money(has, source).ifPresent(full -> sources.put(source, full));
            } else {
                sourceFacts.computeIfAbsent(source, none -> new LinkedHashMap<>()).put(key.substring(source.length() + 1), has.text(key));
            }
        }));
        List<Had> history = part.parts("history").stream().map(had -> {
            Had read = new Had(had.line(), had.text("goal"), had.whole("year"), had.textIf("kind").orElse("granted"), money(had, "amount").orElse(Money.ZERO));
            had.done();
            return read;
        }).toList();
        boolean outside = part.textIf("takes-part").filter("no"::equals).isPresent();
        Optional<LocalDate> since = outside ? Optional.empty() : part.has("takes-part") ? day(part, "takes-part") : takesPartUsually(edition, today);
        Somebody somebody = new Somebody(part.line(), name, day(part, "born"), jobs, texts(part, "facts"), since, sources, sourceFacts, history, offices(part));
        part.done();
        return somebody;
    }

    /** Who has an office has a case of their own all the same. */
    private static List<Role> offices(Part part) {
        List<Role> offices = new ArrayList<>();
        for (String word : part.list("offices")) {
            Role role = Stage.STAFF.get(word);
            if (role == null) {
                part.fault("offices", "there is no office '" + word + "'", "one of " + new TreeSet<>(Stage.STAFF.keySet()));
            } else {
                offices.add(role);
            }
        }
        return offices;
    }

    private static Optional<LocalDate> takesPartUsually(Edition edition, LocalDate today) {
        return edition.enrolment().needed() == EnrolmentTerms.Needed.NONE ? Optional.empty() : Optional.of(LocalDate.of(today.getYear(), 1, 1));
    }

    private Job job(Part part, Edition edition, LocalDate today) {
        List<String> units = edition.units().stream().map(Unit::code).toList();
        String unit = part.textIf("unit").orElse(units.get(0));
        if (!units.contains(unit)) {
            part.fault("unit", "the scheme has no unit '" + unit + "'", "one of " + units);
        }
        BigDecimal fte = number(part, "fte").orElse(BigDecimal.ONE);
        BigDecimal hours = number(part, "hours").orElse(weeklyHours(fte)).setScale(2, RoundingMode.HALF_UP);
        return new Job(part.line(), unit, part.textIf("contract").orElse(part.has("until") ? "fixed-term" : "permanent"),
                day(part, "since").orElse(today.minusYears(5).withDayOfYear(1)), day(part, "until"), hours, fte.setScale(5, RoundingMode.HALF_UP),
                money(part, "salary").orElse(Money.of("3500.00")), part.textIf("manager"), texts(part, "job-facts"));
    }

    // --- values

    Map<String, String> texts(Part part, String key) {
        Map<String, String> texts = new TreeMap<>();
        part.partIf(key).ifPresent(below -> below.keys().forEach(name -> texts.put(name, below.text(name))));
        return texts;
    }

    Optional<LocalDate> day(Part part, String key) {
        return part.textIf(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException wrong) {
                part.fault(key, "'" + text + "' is not a day", "such as 2023-05-01");
                return Optional.empty();
            }
        });
    }

    /** A day, at nine in the morning unless it says when. */
    Optional<LocalDateTime> moment(Part part, String key) {
        return Optional.of(part.text(key)).filter(text -> !text.isEmpty()).flatMap(text -> {
            String[] words = text.strip().split("[ T]+");
            try {
                return Optional.of(LocalDate.parse(words[0]).atTime(words.length > 1 ? LocalTime.parse(words[1]) : MORNING));
            } catch (DateTimeException wrong) {
                part.fault(key, "'" + text + "' is not a moment", "such as 2023-05-01 or 2023-05-01 23:59:59");
                return Optional.empty();
            }
        });
    }

    Optional<YearMonth> month(Part part, String key, String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException wrong) {
            part.fault(key, "'" + text + "' is not a month", "such as 2023-05");
            return Optional.empty();
        }
    }

    Optional<Money> money(Part part, String key) {
        return part.textIf(key).flatMap(text -> {
            if (text.matches("-?\\d{1,9}(\\.\\d{1,2})?")) {
                return Optional.of(Money.of(new BigDecimal(text).setScale(2).toPlainString()));
            }
            part.fault(key, "'" + text + "' is not an amount", "euros and cents such as 1250.00");
            return Optional.empty();
        });
    }

    /** @return hours of a week that is this share of a full one */
    static BigDecimal weeklyHours(BigDecimal fte) {
        return FULL_WEEK.multiply(fte).setScale(2, RoundingMode.HALF_UP);
    }

    /** @return share of a full week */
    static BigDecimal fte(BigDecimal weeklyHours) {
        return weeklyHours.divide(FULL_WEEK, 5, RoundingMode.HALF_UP);
    }

    Optional<BigDecimal> number(Part part, String key) {
        return part.textIf(key).flatMap(text -> {
            if (text.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
                return Optional.of(new BigDecimal(text));
            }
            part.fault(key, "'" + text + "' is not a number", "such as 0.8");
            return Optional.empty();
        });
    }

    void fault(int line, String wrong, Iterable<String> known) {
        TreeSet<String> sorted = new TreeSet<>();
        known.forEach(sorted::add);
        faults.add(file, line, wrong, "one of " + sorted);
    }
}
