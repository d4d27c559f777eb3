package nl.ruilwerk.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ruilwerk.scheme.Vocabulary.Scope;

/** Reads how a goal runs: its matrix, charge, terms, limits, steps and payment. */
final class GoalTermsReader {

    private final PackFormulas formulas;
    private final CommonParts common;

    GoalTermsReader(PackFormulas formulas, CommonParts common) {
        this.formulas = formulas;
        this.common = common;
    }

    GoalTerms read(Part part, Set<String> sourceCodes, PayrollMapping payroll) {
        List<Term> terms = part.parts("terms").stream().map(this::term).toList();
        Set<String> termCodes = new TreeSet<>();
        terms.forEach(term -> {
            if (!termCodes.add(term.code())) {
                part.fault("terms", "term '" + term.code() + "' stands twice", "a code of its own");
            }
        });
        List<SourceUse> uses = uses(part, sourceCodes, termCodes);
        Optional<Charge> charge = part.partIf("charge").map(given -> {
            Charge read = new Charge(formulas.amountIf(given, "amount", Scope.REQUEST).orElseGet(() -> formulas.formula(given, "amount", Scope.REQUEST)),
                    given.choice("per", Charge.Per.class, Charge.Per.REQUEST), given.yes("provisional", false), given.wordsIf("sum"), given.list("rules"));
            if (read.rules().isEmpty()) {
                given.fault("rules", "the charge carries no rule", "a line 'rules: […]'");
            }
            read.unknownFigure().ifPresent(name -> given.fault("sum", "figure {" + name + "} is not known here", "one of " + String.join(", ", Charge.FIGURES)));
            if (read.per() != Charge.Per.REQUEST && terms.isEmpty()) {
                given.fault("per", "a charge per " + read.per().name().toLowerCase() + " without a term", "'terms' that say how long it runs");
            }
            if (read.provisional() && (read.per() != Charge.Per.REQUEST || terms.isEmpty() || terms.stream().anyMatch(term -> term.until().isEmpty()))) {
                given.fault("provisional", "a provisional charge is for a plan year", "no 'per', and only terms that run 'until: plan-end' or 'until: revoked'");
            }
            given.done();
            return read;
        });
        Optional<GoalTerms.Gives> gives = part.partIf("gives").map(given -> {
            GoalTerms.Gives read = new GoalTerms.Gives(given.text("unit"),
                    formulas.amountIf(given, "quantity", Scope.REQUEST).orElseGet(() -> formulas.formula(given, "quantity", Scope.REQUEST)), given.list("rules"));
            given.done();
            return read;
        });
        Payment payment = payment(part, payroll);
        if (charge.filter(Charge::provisional).isPresent() && payment.paid() != Payment.Paid.WITH_SOURCE) {
            part.fault("payment", "a provisional charge that is not paid with its sources", "no 'paid', or 'paid: with-source'");
        }
        return new GoalTerms(uses, charge, common.limits(part, "limits", Scope.REQUEST, Limit.Counts.AMOUNT), terms, common.window(part, Scope.REQUEST),
                common.steps(part, "steps", Scope.FUNDED), payment, part.partIf("cap-policy").map(common::capPolicy), gives,
                formulas.amountIf(part, "residual", Scope.SETTLEMENT), part.yes("long-running", false), part.yes("sensitive", false));
    }

    private List<SourceUse> uses(Part part, Set<String> sourceCodes, Set<String> termCodes) {
        List<SourceUse> uses = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Part.Item item : part.listOrParts("sources")) {
            SourceUse use = item.word().map(code -> new SourceUse(code, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of()))
                    .orElseGet(() -> cell(item.part().orElseThrow(), termCodes));
            if (!sourceCodes.contains(use.source())) {
                part.fault("sources", "source '" + use.source() + "' does not exist", Nearest.oneOf(use.source(), sourceCodes));
            }
            if (!named.add(use.source())) {
                part.fault("sources", "source '" + use.source() + "' stands twice", "each source once");
            }
            uses.add(use);
        }
        if (uses.isEmpty()) {
            part.fault("sources", "goal '" + part.text("code") + "' has no source", "a list of source codes");
        }
        return uses;
    }

    private SourceUse cell(Part part, Set<String> termCodes) {
        List<String> terms = part.list("terms");
        terms.stream().filter(term -> !termCodes.contains(term)).forEach(term ->
                part.fault("terms", "term '" + term + "' does not exist", "one of " + termCodes));
        SourceUse use = new SourceUse(part.text("source"), part.has("when") ? Optional.of(formulas.truth(part, "when", Scope.REQUEST)) : Optional.empty(),
                terms, part.has("taken-on") ? Optional.of(part.choice("taken-on", Valuation.TakenOn.class, Valuation.TakenOn.REQUEST)) : Optional.empty(),
                common.limits(part, "limits", Scope.REQUEST, Limit.Counts.AMOUNT), part.list("rules"));
        part.done();
        return use;
    }

    private Term term(Part part) {
        Optional<Integer> months = formulas.wholeIf(part, "months");
        List<Integer> inMonths = new ArrayList<>();
        for (String month : part.list("in-months")) {
            if (month.matches("[1-9]|1[0-2]")) {
                inMonths.add(Integer.valueOf(month));
            } else {
                part.fault("in-months", "'" + month + "' is not a month", "numbers from 1 to 12");
            }
        }
        Optional<Term.Until> until = part.has("until") ? Optional.of(part.choice("until", Term.Until.class, Term.Until.PLAN_END)) : Optional.empty();
        int ways = (months.isPresent() ? 1 : 0) + (inMonths.isEmpty() ? 0 : 1) + (until.isPresent() ? 1 : 0);
        if (ways != 1) {
            part.fault("code", "a term says in " + ways + " ways how long it is", "one of 'months', 'in-months' and 'until'");
        }
        if (months.filter(count -> count < 1 || count > 600).isPresent()) {
            part.fault("months", "a term of " + months.get() + " months", "from 1 to 600");
            months = Optional.of(1);
        }
        Term term = new Term(part.code("code"), part.words("name"), months, inMonths, formulas.wholeIf(part, "years").orElse(1), until,
                part.choice("instalments", Instalments.Division.class, Instalments.Division.LAST_TAKES_REST), part.list("rules"));
        part.done();
        return term;
    }

    private Payment payment(Part part, PayrollMapping payroll) {
        Optional<Part> given = part.partIf("payment");
        if (given.isEmpty()) {
            return Payment.WITH_SOURCE;
        }
        Part payment = given.get();
        List<Payment.Also> also = payment.parts("also").stream().map(line -> {
            Payment.Also read = new Payment.Also(CommonParts.component(line, payroll), formulas.formula(line, "amount", Scope.FUNDED),
                    line.choice("per", Charge.Per.class, Charge.Per.REQUEST),
                    line.choice("treatment", Payment.Treatment.class, Payment.Treatment.BENEFIT_IN_KIND), line.list("rules"));
            line.done();
            return read;
        }).toList();
        Payment read = new Payment(payment.choice("treatment", Payment.Treatment.class, Payment.Treatment.UNTAXED),
                payment.choice("paid", Payment.Paid.class, Payment.Paid.WITH_SOURCE), also);
        payment.done();
        return read;
    }
}
