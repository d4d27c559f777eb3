package nl.ruilwerk.scheme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.money.Money;

/**
 * The judgement of one request, complete with its reasons; kept with the request as JSON.
 *
 * @param edition      id of the edition used
 * @param digest       SHA-256 of the pack that was used
 * @param unit         unit whose cap counts; empty when the person has no current appointment
 * @param cost         EUR proven cost, zero while unknown
 * @param granted      EUR that can be granted, zero when refused
 * @param ownCost      EUR of the cost that stays with the employee
 * @param split        EUR per source, exact; adds up to {@code granted} and a surplus
 * @param findings     every check, in the order made
 * @param missing      what an incomplete request still needs
 * @param declarations what the employee has to tick
 * @param notices      what the employee has to read
 * @param lines        what payroll would carry out
 * @param term         the period over which it would run; empty when the goal has none
 * @param funding      what each source gives, month by month
 * @param steps        who has to act before it can be granted
 * @param difference   what the sources bring in less or more than the goal costs; empty when they fit
 * @param gives        what the employee gets instead of money
 * @param also         further lines for payroll beside those of the exchange, such as a benefit in kind
 * @param netEffect    empty when nothing can be granted
 */
public record Evaluation(
        String edition,
        String digest,
        String goal,
        Verdict verdict,
        String unit,
        Money cost,
        Money granted,
        Money ownCost,
        Map<String, Money> split,
        List<Finding> findings,
        List<Missing> missing,
        List<Declaration> declarations,
        List<Notice> notices,
        List<PlannedLine> lines,
        CapOutcome cap,
        Optional<NetEffect> netEffect,
        Optional<ChosenTerm> term,
        List<Funding> funding,
        List<NeededStep> steps,
        Optional<Difference> difference,
        Optional<Given> gives,
        List<PlannedLine> also) {

    public Evaluation {
        split = java.util.Collections.unmodifiableMap(new TreeMap<>(split));
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        declarations = List.copyOf(declarations);
        notices = List.copyOf(notices);
        lines = List.copyOf(lines);
        // absent in what was stored before terms and steps existed
        term = term == null ? Optional.empty() : term;
        funding = funding == null ? List.of() : List.copyOf(funding);
        steps = steps == null ? List.of() : List.copyOf(steps);
        difference = difference == null ? Optional.empty() : difference;
        gives = gives == null ? Optional.empty() : gives;
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** @return the findings that refuse, in the order made */
    @JsonIgnore
    public List<Finding> failures() {
        return findings.stream().filter(Finding::failed).toList();
    }

    /** @return the grounds of refusal, empty unless refused */
    @JsonIgnore
    public Set<Grounds> grounds() {
        return failures().stream().flatMap(finding -> finding.ground().stream())
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Grounds.class)));
    }

    /** @return the dispensations that changed a finding, so that the request rests on them */
    @JsonIgnore
    public Set<UUID> dispensations() {
        return findings.stream().map(finding -> finding.figures().get(Dispensation.FIGURE)).filter(String.class::isInstance)
                .map(id -> UUID.fromString((String) id)).collect(Collectors.toSet());
    }

    /** @return hours by source of time that the request takes */
    @JsonIgnore
    public Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new TreeMap<>();
        funding.stream().filter(part -> part.unitValue().isPresent()).forEach(part -> units.merge(part.source(), part.quantity(), BigDecimal::add));
        return units;
    }

    /** @return EUR by source that a rule takes of itself for what the others lack (AV-70), so that nobody divides it; empty for most */
    @JsonIgnore
    public Map<String, Money> takenByRule() {
        boolean taken = difference.filter(one -> one.then() == BalanceRule.Then.TAKE && one.amount().isNegative()).isPresent() && !funding.isEmpty();
        return taken ? Map.of(funding.get(funding.size() - 1).source(), difference.orElseThrow().amount().negated()) : Map.of();
    }

    /** @return the first finding with that code */
    public Optional<Finding> finding(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).findFirst();
    }
}
