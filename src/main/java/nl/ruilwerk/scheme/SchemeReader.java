package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads what holds for the scheme as a whole: plan years, people, signing, caps, balance, the example, and {@code enrolment.yaml}. */
final class SchemeReader {

    private static final String LARGEST_APPOINTMENT = "employments[fte = max(employments.fte)][1].position";

    private final PackFormulas formulas;
    private final CommonParts common;

    SchemeReader(PackFormulas formulas, CommonParts common) {
        this.formulas = formulas;
        this.common = common;
    }

    Edition.Year year(Part scheme, Part planYear) {
        int year = planYear.whole("year");
        OptionalInt carriedOver = planYear.has("carried-over-from") ? OptionalInt.of(planYear.whole("carried-over-from")) : OptionalInt.empty();
        LocalDate start = planYear.has("from") ? ParameterReader.calendarDay(planYear, "from") : LocalDate.of(Math.max(1, year), 1, 1);
        LocalDate end = planYear.has("to") ? ParameterReader.calendarDay(planYear, "to") : LocalDate.of(Math.max(1, year), 12, 31);
        planYear.done();
        return new Edition.Year(year, start, end, carriedOver, scheme.choice("plan-year-by", Edition.By.class, Edition.By.REQUEST),
                scheme.choice("received-by", Edition.Receipt.class, Edition.Receipt.FILING));
    }

    /** @param tables decision tables, which definitions may look at */
    Edition.People people(Part scheme, List<DecisionTable> tables, Faults faults) {
        Set<String> contracts = scheme.partIf("service").map(service -> {
            Set<String> types = Set.copyOf(service.list("contract-types"));
            service.done();
            return types;
        }).orElse(Set.of());
        Map<String, Formula> definitions = new LinkedHashMap<>();
        tables.forEach(table -> definitions.put(table.id(), formulas.table(table, faults, Scope.PERSON)));
        scheme.partIf("definitions").ifPresent(named -> {
            named.keys().forEach(name -> definitions.put(name, formulas.formula(named, name, Scope.PERSON)));
            named.done();
        });
        Formula main = formulas.formulaIf(scheme, "main-employment", Scope.PERSON)
                .orElseGet(() -> formulas.fixedText(scheme, LARGEST_APPOINTMENT, Scope.PERSON));
        return new Edition.People(contracts, main, common.conditions(scheme, "eligibility", Scope.PERSON),
                common.conditions(scheme, "participation", Scope.PERSON), definitions);
    }

    Map<String, Formula> formulas(Part scheme) {
        Map<String, Formula> named = new LinkedHashMap<>();
        scheme.partIf("formulas").ifPresent(given -> {
            given.keys().forEach(name -> named.put(name, formulas.formula(given, name, Scope.WAGES)));
            given.done();
        });
        return named;
    }

    EnrolmentTerms enrolment(Optional<Part> file, Edition.Year year) {
        if (file.isEmpty()) {
            return new EnrolmentTerms(EnrolmentTerms.Needed.NONE, year.end(), year.start(), List.of(), List.of(), Text.NONE,
                    Optional.empty(), List.of());
        }
        Part part = file.get();
        part.textIf("cite");
        EnrolmentTerms.Needed needed = part.choice("needed", EnrolmentTerms.Needed.class, EnrolmentTerms.Needed.ONCE);
        List<EnrolmentTerms.Route> routes = part.parts("routes").stream().map(route -> {
            EnrolmentTerms.Route read = new EnrolmentTerms.Route(route.code("code"), formulas.truth(route, "when", Scope.ENROLMENT),
                    formulas.formula(route, "last-day", Scope.ENROLMENT), formulas.formula(route, "start", Scope.ENROLMENT),
                    formulas.formula(route, "late-start", Scope.ENROLMENT), route.words("in-time"), route.words("late"), route.list("rules"),
                    route.list("late-rules"));
            route.done();
            return read;
        }).toList();
        if (routes.isEmpty() && needed != EnrolmentTerms.Needed.NONE) {
            part.fault("routes", "no way to enrol", "at least one route, or 'needed: none'");
        }
        return new EnrolmentTerms(needed, formulas.dayIf(part, "last-day").orElse(year.end()), formulas.dayIf(part, "start").orElse(year.start()), routes,
                common.declarations(part), part.wordsIf("text"), intentions(part), part.list("rules"));
    }

    private static Optional<EnrolmentTerms.Intentions> intentions(Part enrolment) {
        return enrolment.partIf("intentions").map(part -> {
            part.textIf("cite");
            EnrolmentTerms.Intentions asked = new EnrolmentTerms.Intentions(part.words("text"), part.list("rules"));
            part.done();
            return asked;
        });
    }

    Signing signing(Part scheme) {
        return scheme.partIf("signing").map(part -> {
            Set<Signing.Signer> signers = EnumSet.noneOf(Signing.Signer.class);
            if (part.has("signers")) {
                for (String signer : part.list("signers")) {
                    if (signer.equals("employee") || signer.equals("employer")) {
                        signers.add(Signing.Signer.valueOf(signer.toUpperCase()));
                    } else {
                        part.fault("signers", "'" + signer + "' does not sign", "employee, employer, both, or an empty list");
                    }
                }
            } else {
                signers.addAll(EnumSet.allOf(Signing.Signer.class));
            }
            boolean employer = signers.contains(Signing.Signer.EMPLOYER);
            String role = employer ? formulas.compute(part, "employer-role", formulas.formula(part, "employer-role", Scope.PLAN), String.class).orElse("") : "";
            Signing signing = new Signing(signers, role, employer ? part.words("employer-role-name") : part.wordsIf("employer-role-name"), part.text("level"),
                    formulas.wholeIf(part, "days"), part.words("text"), part.list("rules"));
            part.done();
            return signing;
        }).orElseGet(() -> new Signing(Set.of(), "", Text.NONE, "confirmation", Optional.empty(), Text.NONE, List.of()));
    }

    CapPolicy capPolicy(Part scheme) {
        return scheme.partIf("caps").map(common::capPolicy).orElseGet(() -> new CapPolicy(CapPolicy.Answer.DISCRETION, CapPolicy.Answer.DISCRETION,
                CapPolicy.Places.GUARANTEE, false, Optional.empty(), Optional.empty(), List.of()));
    }

    List<Round> rounds(Part scheme) {
        return scheme.parts("rounds").stream().map(part -> {
            Optional<LocalDate> first = formulas.day(part, "first-day");
            Optional<LocalDate> last = formulas.day(part, "last-day");
            if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
                part.fault("last-day", "the round has no days", "FEEL that gives two days in order, such as date(plan.year, 10, 1) and date(plan.year, 10, 31)");
            }
            Round round = new Round(part.code("code"), first.orElse(LocalDate.EPOCH), last.orElse(LocalDate.EPOCH), part.words("text"), part.list("rules"));
            if (round.rules().isEmpty()) {
                part.fault("rules", "the round carries no rule", "a line 'rules: […]'");
            }
            part.done();
            return round;
        }).toList();
    }

    Optional<Illustration> illustration(Part scheme) {
        return scheme.partIf("illustration").map(part -> {
            Illustration illustration = new Illustration(formulas.formula(part, "rate", Scope.PLAN), formulas.formula(part, "tax", Scope.TAX),
                    part.words("text"), part.list("rules"));
            part.done();
            return illustration;
        });
    }

    /** @param key {@code shortage} or {@code surplus} below {@code balance} */
    List<BalanceRule> balance(Part scheme, String key, Set<String> sourceCodes, PayrollMapping payroll) {
        Optional<Part> balance = scheme.partIf("balance");
        if (balance.isEmpty()) {
            return List.of();
        }
        Part both = balance.get();
        both.has("shortage");
        both.has("surplus");
        List<BalanceRule> rules = both.parts(key).stream().map(part -> {
            BalanceRule.Then then = part.choice("then", BalanceRule.Then.class, BalanceRule.Then.ASK);
            Optional<String> from = part.textIf("from");
            if (then == BalanceRule.Then.TAKE && from.filter(sourceCodes::contains).isEmpty()) {
                part.fault("from", "'" + from.orElse("") + "' is not a source to take from", "one of " + sourceCodes);
            }
            Optional<String> component = part.has("component") ? Optional.of(CommonParts.component(part, payroll)) : Optional.empty();
            if (then == BalanceRule.Then.PAY_OUT && component.isEmpty()) {
                part.fault("then", "nothing says how a surplus is paid out", "'component' of payroll.yaml");
            }
            BalanceRule read = new BalanceRule(formulas.truthOrAlways(part, "when", Scope.BALANCE), then, from, component, part.words("text"),
                    part.list("rules"));
            part.done();
            return read;
        }).toList();
        both.done();
        return rules;
    }
}
