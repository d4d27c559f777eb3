package nl.ruilwerk.addendum;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.JudgingRequest;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Finding;
import nl.ruilwerk.scheme.Goal;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;
import nl.ruilwerk.scheme.SourceRoom;
import nl.ruilwerk.words.Words;
import org.springframework.stereotype.Component;

/** Turns a request into what its addendum says (HS-136): figures from the request, sentences from the scheme. */
@Component
class WritingTerms {

    private final People people;
    private final Employers employers;
    private final Schemes schemes;
    private final JudgingRequest judging;
    private final Words words;

    WritingTerms(People people, Employers employers, Schemes schemes, JudgingRequest judging, Words words) {
        this.people = people;
        this.employers = employers;
        this.schemes = schemes;
        this.judging = judging;
        this.words = words;
    }

    AddendumTerms of(ExecutionRequest request, Locale language) {
        Employer employer = employers.get(request.employer());
        Person person = people.get(request.person());
        ZoneId zone = employer.zone();
        LocalDate requested = LocalDate.ofInstant(request.submittedAt(), zone);
        Edition edition = schemes.edition(request.edition()).on(requested);
        Goal goal = edition.goal(request.goal());
        Employment employment = person.employmentsOn(requested).get(0);
        return new AddendumTerms(language, Addendum.reference(request),
                new AddendumTerms.Employer(employer.legalName(), employer.addressLines(), employer.city(),
                        employer.legalName(), edition.signing().employerRoleName().in(language), Optional.empty()),
                new AddendumTerms.Employee(person.name(), person.employeeNumber(), List.of(), person.birthDate(),
                        employment.jobTitle(), edition.unit(request.unit()).name().in(language), since(person, requested)),
                new AddendumTerms.Scheme(edition.name().in(language), edition.id(), edition.planYear()),
                new AddendumTerms.Expense(goal.name().in(language), request.expenseDate().stream().toList(),
                        // a goal that is charged by a formula, such as an amount for each month, is not bounded by one proven cost
                        goal.terms().charge().isEmpty() ? request.cost() : Money.ZERO, request.asked()),
                sources(request, edition, language),
                goal.declarations().stream().filter(declaration -> request.declarations().contains(declaration.code()))
                        .map(declaration -> declaration.text().in(language)).toList(),
                conditions(language), consequences(request, language), List.of(words.say(language, "addendum.retained.CONTRACT"),
                        words.say(language, "addendum.retained.SOURCES")),
                rules(request, language), netEffect(request, language), requested, requested, WritingCourse.of(request, goal, language));
    }

    /** @return the first day of the employments that follow each other without a gap up to this day */
    private static LocalDate since(Person person, LocalDate day) {
        LocalDate since = day;
        for (int index = person.employments().size() - 1; index >= 0; index--) {
            Employment employment = person.employments().get(index);
            LocalDate first = since;
            boolean connects = employment.ends().map(end -> !end.plusDays(1).isBefore(first)).orElse(true);
            if (connects && employment.starts().isBefore(since)) {
                since = employment.starts();
            }
        }
        return since;
    }

    private List<AddendumTerms.Source> sources(ExecutionRequest request, Edition edition, Locale language) {
        Map<String, SourceRoom> rooms = new LinkedHashMap<>();
        judging.sources(request).forEach(room -> rooms.put(room.source(), room));
        List<AddendumTerms.Source> sources = new ArrayList<>();
        request.split().forEach((code, part) -> {
            SourceRoom room = rooms.get(code);
            Source source = edition.source(code);
            boolean eachMonth = source.kind() == Source.Kind.MONEY && source.exchange() == Source.Exchange.EACH_MONTH;
            Optional<Money> left = eachMonth ? Optional.empty() : Optional.of(Money.max(Money.ZERO, room.free().minus(part.amount())));
            sources.add(new AddendumTerms.Source(source.name().in(language), room.usable(), part.amount(), part.payMonth(), left,
                    WritingCourse.hours(request, source)));
        });
        return sources;
    }

    private List<String> conditions(Locale language) {
        return List.of(words.say(language, "addendum.condition.FORWARD"), words.say(language, "addendum.condition.FINAL"),
                words.say(language, "addendum.condition.ONE_FOR_ONE"));
    }

    private static List<AddendumTerms.Consequence> consequences(ExecutionRequest request, Locale language) {
        return request.evaluation().notices().stream().map(notice -> new AddendumTerms.Consequence(
                notice.text().in(language), String.join(", ", notice.rules()), notice.citation())).toList();
    }

    /** Each rule once, with the sentence that the evaluator gave for this request. */
    private static List<AddendumTerms.RuleReference> rules(ExecutionRequest request, Locale language) {
        Map<String, AddendumTerms.RuleReference> rules = new LinkedHashMap<>();
        for (Finding finding : request.evaluation().findings()) {
            if (finding.outcome() == Finding.Result.PASS && !finding.ruleIds().isEmpty()) {
                String id = finding.ruleIds().get(0);
                rules.putIfAbsent(id, new AddendumTerms.RuleReference(id, finding.citation(), finding.say(language)));
            }
        }
        return List.copyOf(rules.values());
    }

    private Optional<AddendumTerms.NetEffect> netEffect(ExecutionRequest request, Locale language) {
        return request.evaluation().netEffect().map(effect -> new AddendumTerms.NetEffect(
                List.of(new AddendumTerms.NetEffect.Line(words.say(language, "addendum.net.WITHOUT"), effect.withoutExchange()),
                        new AddendumTerms.NetEffect.Line(words.say(language, "addendum.net.WITH"), effect.withExchange())),
                new AddendumTerms.NetEffect.Line(words.say(language, "addendum.net.ADVANTAGE"), effect.advantage()),
                words.say(language, "addendum.net.EXPLANATION", Map.of("rate", effect.rate()))));
    }
}
