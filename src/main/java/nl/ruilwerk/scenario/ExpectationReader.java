package nl.ruilwerk.scenario;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.addendum.Addendum;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.budget.CapRoom;
import nl.ruilwerk.budget.MarginStanding;
import nl.ruilwerk.enrolment.Participation;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.notification.Message;
import nl.ruilwerk.outcome.Reason;
import nl.ruilwerk.scenario.Scenario.Expectation;
import nl.ruilwerk.scenario.Scenario.Found;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scheme.ChosenTerm;
import nl.ruilwerk.scheme.EntitledShare;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.GoalRoom;
import nl.ruilwerk.scheme.Missing;
import nl.ruilwerk.scheme.Notice;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.Settlement;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.career.WhatIf;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.scheme.Part;

/** Reads what must be true after a step; each word is one question to the product. */
final class ExpectationReader {

    private final ScenarioReader values;
    private final Map<String, BiFunction<Part, String, List<Expectation>>> words = new LinkedHashMap<>();

    ExpectationReader(ScenarioReader values) {
        this.values = values;
        word("outcome", Stage::outcome);
        list("because", ExpectationReader::because);
        list("rules", ExpectationReader::rules);
        list("missing", stage -> judged(stage).missing().stream().map(Missing::code).collect(Collectors.toSet()));
        list("notices", stage -> judged(stage).notices().stream().map(Notice::code).collect(Collectors.toSet()));
        list("findings", stage -> judged(stage).findings().stream().map(Finding::code).collect(Collectors.toSet()));
        amount("amount", stage -> judged(stage).granted());
        amount("own-cost", stage -> judged(stage).ownCost());
        amount("advantage", stage -> judged(stage).netEffect().map(effect -> effect.advantage()).orElse(Money.ZERO));
        words.put("from", (part, key) -> amounts(part, key, stage -> judged(stage).split()));
        words.put("hours", (part, key) -> amounts(part, key, stage -> judged(stage).units().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, taken -> Money.of(taken.getValue())))));
        words.put("runs", (part, key) -> texts(part, key, ExpectationReader::term));
        words.put("pays", (part, key) -> texts(part, key, (stage, source) -> judged(stage).lines().stream()
                .filter(line -> line.code().equals(source)).map(line -> line.payMonth().toString()).distinct().collect(Collectors.joining(", "))));
        words.put("requests", (part, key) -> texts(part, key, (stage, name) -> stage.found(Optional.of(name)).state().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        words.put("granted", (part, key) -> texts(part, key, (stage, name) -> stage.found(Optional.of(name)).granted().map(Money::toString).orElse("nothing")));
        words.put("ground", (part, key) -> texts(part, key, (stage, name) -> stage.found(Optional.of(name)).decision().map(decision -> decision.ground()).orElse("none")));
        words.put("documents", (part, key) -> texts(part, key, ExpectationReader::document));
        words.put("waits", (part, key) -> texts(part, key, ExpectationReader::waits));
        words.put("tasks", (part, key) -> lists(part, key, (stage, name) -> stage.tasks(stage.actor(name)).stream().map(TaskLine::form).toList()));
        words.put("told", this::told);
        words.put("takes-part", (part, key) -> texts(part, key, ExpectationReader::participation));
        words.put("goals", (part, key) -> figures(part, key, ExpectationReader::goals));
        words.put("sources", (part, key) -> figures(part, key, ExpectationReader::sources));
        words.put("caps", (part, key) -> figures(part, key, ExpectationReader::cap));
        words.put("running", (part, key) -> figures(part, key, ExpectationReader::running));
        words.put("would", (part, key) -> figures(part, key, ExpectationReader::would));
        words.put("settles", (part, key) -> texts(part, key, ExpectationReader::settles));
        words.put("margin", (part, key) -> texts(part, key, ExpectationReader::margin));
        words.put("entitled", (part, key) -> texts(part, key, ExpectationReader::entitled));
        words.put("payroll", (part, key) -> figures(part, key, (stage, month) -> stage.payroll(YearMonth.parse(month))));
        words.put("leave-changes", (part, key) -> figures(part, key, (stage, month) -> stage.leaveChanges(YearMonth.parse(month))));
    }

    /** @return every word, for the schema that editors use */
    static SortedSet<String> known() {
        return new TreeSet<>(new ExpectationReader(null).words.keySet());
    }

    List<Expectation> read(Part part) {
        List<Expectation> expected = new ArrayList<>();
        for (String key : part.keys()) {
            BiFunction<Part, String, List<Expectation>> word = words.get(key);
            if (word == null) {
                part.has(key);
                values.fault(part.line(key), "nothing can be expected of '" + key + "'", words.keySet());
            } else {
                expected.addAll(word.apply(part, key));
            }
        }
        return expected;
    }

    // --- kinds of words

    private void word(String key, Function<Stage, String> found) {
        words.put(key, (part, same) -> {
            String text = part.text(same);
            return List.of(new Expectation(part.line(same), same + " " + text, stage -> Found.of(text, found.apply(stage), stage.why())));
        });
    }

    private void amount(String key, Function<Stage, Money> found) {
        words.put(key, (part, same) -> values.money(part, same).map(amount -> List.of(new Expectation(part.line(same), same + " " + amount,
                stage -> Found.of(amount, found.apply(stage), stage.why())))).orElse(List.of()));
    }

    private void list(String key, Function<Stage, Set<String>> found) {
        words.put(key, (part, same) -> {
            Set<String> all = new TreeSet<>(part.list(same));
            return List.of(new Expectation(part.line(same), same + " " + all, stage -> Found.containing(all, new TreeSet<>(found.apply(stage)), stage.why())));
        });
    }

    /** Amounts by name that are all there is. */
    private List<Expectation> amounts(Part part, String key, Function<Stage, Map<String, Money>> found) {
        Part below = part.part(key);
        Map<String, Money> expected = new TreeMap<>();
        below.keys().forEach(name -> values.money(below, name).ifPresent(amount -> expected.put(name, amount)));
        return List.of(new Expectation(part.line(key), key + " " + expected, stage -> Found.of(expected, new TreeMap<>(found.apply(stage)), stage.why())));
    }

    private List<Expectation> texts(Part part, String key, BiFunction<Stage, String, String> found) {
        Part below = part.part(key);
        return below.keys().stream().map(name -> {
            String text = below.text(name);
            return new Expectation(below.line(name), key + " " + name + " " + text, stage -> Found.of(text, found.apply(stage, name), stage.why()));
        }).toList();
    }

    private List<Expectation> lists(Part part, String key, BiFunction<Stage, String, List<String>> found) {
        Part below = part.part(key);
        return below.keys().stream().map(name -> {
            List<String> all = below.list(name).stream().sorted().toList();
            return new Expectation(below.line(name), key + " " + name + " " + all, stage -> Found.of(all, found.apply(stage, name).stream().sorted().toList(), stage.why()));
        }).toList();
    }

    /** For each name some figures, of which the file says those that matter. */
    private List<Expectation> figures(Part part, String key, BiFunction<Stage, String, Map<String, String>> found) {
        Part below = part.part(key);
        List<Expectation> all = new ArrayList<>();
        for (String name : below.keys()) {
            Part figures = below.part(name);
            for (String figure : figures.keys()) {
                String text = amountOrText(figures.text(figure));
                all.add(new Expectation(figures.line(figure), key + " " + name + " " + figure + " " + text,
                        stage -> Found.of(text, amountOrText(found.apply(stage, name).getOrDefault(figure, "nothing")), stage.why())));
            }
        }
        return all;
    }

    /** So that 900, 900.0 and 900.00 are the same. */
    private static String amountOrText(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? new java.math.BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    private List<Expectation> told(Part part, String key) {
        Part below = part.part(key);
        return below.keys().stream().map(name -> {
            Set<String> all = new TreeSet<>(below.list(name));
            return new Expectation(below.line(name), key + " " + name + " " + all, stage -> Found.containing(all, stage.services().inbox().of(stage.actor(name)).stream()
                    .map(Message::key).map(message -> message.substring(message.lastIndexOf('.') + 1)).collect(Collectors.toCollection(TreeSet::new)), List.of()));
        }).toList();
    }

    // --- what the product says

    private static Evaluation judged(Stage stage) {
        return stage.evaluation().orElseThrow(() -> new StoryException("This step was not judged by the scheme: expect it after 'draft' or 'request'"));
    }

    /** Codes of failed checks and their grounds, and the reason of a refusal. */
    private static Set<String> because(Stage stage) {
        Set<String> codes = new HashSet<>();
        stage.evaluation().ifPresent(judged -> judged.failures().forEach(finding -> {
            codes.add(finding.code());
            finding.ground().ifPresent(ground -> codes.add(word(ground)));
        }));
        stage.refusal().map(refusal -> refusal.reason()).ifPresent(reason -> codes.add(word(reason)));
        return codes;
    }

    private static String word(Reason reason) {
        return word((Enum<?>) reason);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> rules(Stage stage) {
        Stream<String> judged = stage.evaluation().stream().flatMap(evaluation -> (evaluation.failures().isEmpty() ? evaluation.findings() : evaluation.failures()).stream())
                .flatMap(finding -> finding.ruleIds().stream());
        return Stream.concat(judged, stage.refusal().stream().flatMap(refusal -> refusal.rules().stream())).collect(Collectors.toSet());
    }

    private static Map<String, String> running(Stage stage, String name) {
        RequestId id = stage.request(Optional.of(name));
        Map<String, String> figures = new TreeMap<>();
        stage.services().runningChoices().find(id).ifPresent(choice -> {
            figures.putAll(Map.of("start", choice.start().toString(), "end", choice.end().map(Object::toString).orElse("open"),
                    "taken", choice.taken().toString(), "total", choice.award().toString()));
            ExecutionRequest request = stage.services().requests().get(id);
            stage.services().revising().standing(request, stage.today().getYear()).ifPresent(standing -> figures.putAll(Map.of(
                    "room", standing.charge().toString(), "in-year", standing.amount().toString(), "final", standing.last() ? "yes" : "no")));
        });
        return figures;
    }

    private static WhatIf answered(Stage stage) {
        return stage.whatIf().orElseThrow(() -> new StoryException("Nothing was asked: expect it after 'what-if'"));
    }

    /** What would become of a running choice. */
    private static Map<String, String> would(Stage stage, String name) {
        String id = stage.request(Optional.of(name)).toString();
        Map<String, String> figures = new TreeMap<>();
        answered(stage).choices().stream().filter(choice -> choice.id().equals(id)).forEach(choice -> {
            figures.put("taken", choice.taken().toString());
            figures.put("total", choice.award().toString());
            figures.put("then", answered(stage).of(choice).map(outcome -> word(outcome.then())).orElse("continue"));
            figures.put("rule", answered(stage).of(choice).map(EventOutcome::rule).orElse(""));
            figures.put("fits", answered(stage).of(choice).map(EventOutcome::fits).orElse(true) ? "yes" : "no");
        });
        answered(stage).settlement().stream().flatMap(settlement -> settlement.items().stream()).filter(item -> item.id().equals(id))
                .forEach(item -> figures.put("outstanding", item.outstanding().toString()));
        return figures;
    }

    /** EUR over all choices: {@code owed}, what is taken from a place of the scheme, {@code remaining}. */
    private static String settles(Stage stage, String figure) {
        Settlement settlement = answered(stage).settlement().orElseThrow(() -> new StoryException("Nothing would be settled"));
        return switch (figure) {
            case "owed" -> settlement.owed().toString();
            case "remaining" -> settlement.remaining().toString();
            default -> Money.sum(settlement.recoveries().stream().filter(taken -> taken.from().equals(figure)).map(Settlement.Recovered::amount).toList()).toString();
        };
    }

    /** From when to when it runs, and in how many instalments. */
    private static String term(Stage stage, String figure) {
        Optional<ChosenTerm> term = judged(stage).term();
        return switch (figure) {
            case "term" -> term.map(ChosenTerm::code).orElse("none");
            case "start" -> term.map(found -> found.start().toString()).orElse("none");
            case "end" -> term.map(found -> found.end().toString()).orElse("none");
            case "instalments" -> term.map(found -> String.valueOf(found.months().size())).orElse("0");
            default -> "no such figure: term, start, end or instalments";
        };
    }

    private static String document(Stage stage, String request) {
        Optional<Addendum> addendum = stage.services().addenda().live(stage.request(Optional.of(request)));
        return addendum.map(found -> found.document().isPresent() ? "sealed" : "drawn-up").orElse("none");
    }

    /** Its place in line, {@code offered} once a place is held for it, or {@code no}. */
    private static String waits(Stage stage, String request) {
        return stage.services().waitingLine().place(stage.request(Optional.of(request)).value())
                .map(place -> place.position() == 0 ? "offered" : String.valueOf(place.position())).orElse("no");
    }

    private static String participation(Stage stage, String name) {
        return stage.services().participations().current(stage.actor(name).person(), stage.employer().scheme()).map(ExpectationReader::participation).orElse("no");
    }

    /** Such as {@code active since 2023-01-01} or {@code ended since 2023-01-01 until 2023-06-30}. */
    private static String participation(Participation found) {
        return word(found.state()) + found.starts().map(day -> " since " + day).orElse("") + found.ends().map(day -> " until " + day).orElse("");
    }

    private static Map<String, String> goals(Stage stage, String name) {
        Map<String, String> open = new TreeMap<>();
        for (GoalRoom room : stage.services().judging().goals(stage.actor(name))) {
            open.put(room.goal(), room.open() ? "open" : "closed");
        }
        return open;
    }

    /** Figures of a source are named {@code source.figure}. */
    private static Map<String, String> sources(Stage stage, String name) {
        Map<String, String> figures = new TreeMap<>();
        for (SourceRoom room : stage.services().judging().sources(stage.actor(name))) {
            figures.put(room.source(), room.free().toString());
            figures.put(room.source() + ".usable", room.usable().toString());
            figures.put(room.source() + ".free", room.free().toString());
            figures.put(room.source() + ".open", room.open() ? "yes" : "no");
            room.hours().ifPresent(hours -> figures.put(room.source() + ".hours", hours.free().setScale(2, RoundingMode.DOWN).toPlainString()));
        }
        for (HourBalance balance : stage.services().sources().hours(stage.actor(name).person(), stage.today().getYear()).values()) {
            figures.put(balance.source() + ".full", balance.full().toString());
            figures.put(balance.source() + ".reserved", balance.reserved().toString());
            figures.put(balance.source() + ".used", balance.used().toString());
        }
        for (SourceBalance balance : stage.services().sources().balances(stage.actor(name).person(), stage.today().getYear()).values()) {
            figures.put(balance.source() + ".full", balance.full().toString());
            figures.put(balance.source() + ".reserved", balance.reserved().toString());
            figures.put(balance.source() + ".used", balance.used().toString());
        }
        return figures;
    }

    /** How the tax-free margin of the running plan year stands. */
    private static String margin(Stage stage, String figure) {
        MarginStanding standing = stage.services().watchingMargin().standing(stage.actor("HR"), stage.today().getYear());
        return switch (figure) {
            case "margin" -> standing.margin().map(Money::toString).orElse("unknown");
            case "left" -> standing.left().map(Money::toString).orElse("unknown");
            case "outside" -> standing.outside().toString();
            case "reported" -> standing.reported().toString();
            case "granted" -> standing.granted().toString();
            case "undecided" -> standing.undecided().toString();
            case "level" -> word(standing.level());
            default -> "no such figure: margin, left, outside, reported, granted, undecided or level";
        };
    }

    /** Which part of the staff may take part. */
    private static String entitled(Stage stage, String figure) {
        EntitledShare share = stage.services().participants().entitledShare(stage.actor("HR"));
        return switch (figure) {
            case "percent" -> share.percent().toPlainString();
            case "staff" -> String.valueOf(share.staff());
            case "below-minimum" -> share.belowMinimum() ? "yes" : "no";
            default -> "no such figure: percent, staff or below-minimum";
        };
    }

    private static Map<String, String> cap(Stage stage, String goalAndUnit) {
        String[] names = goalAndUnit.split(" ");
        CapRoom room = stage.services().caps().room(stage.employer().id(), names[0], names[names.length - 1], stage.today().getYear())
                .orElseThrow(() -> new StoryException("There is no cap " + goalAndUnit + ": a goal and a unit, such as 'bicycle PO'"));
        return Map.ofEntries(Map.entry("guaranteed", String.valueOf(room.guaranteed())), Map.entry("free-places", String.valueOf(room.freePlaces())),
                Map.entry("reserved-places", String.valueOf(room.reservedPlaces())), Map.entry("granted-places", String.valueOf(room.grantedPlaces())),
                Map.entry("waiting", String.valueOf(room.waiting())), Map.entry("beyond-places", String.valueOf(room.beyondPlaces())),
                Map.entry("budget", room.budget().toString()), Map.entry("free", room.free().toString()), Map.entry("reserved", room.reserved().toString()),
                Map.entry("granted", room.granted().toString()), Map.entry("beyond", room.beyond().toString()));
    }
}
