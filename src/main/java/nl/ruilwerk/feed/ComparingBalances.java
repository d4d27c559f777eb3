package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.feed.FeedPlan.Balance;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;

/** Compares rows of balances with what people have in their sources (AL-93). */
final class ComparingBalances {

    private ComparingBalances() {}

    static FeedPlan compare(FeedTable table, LocalDate asOf, KnownFacts known, Schemes schemes) {
        PlanSheet sheet = new PlanSheet(table, asOf, known);
        for (FeedRow row : table.rows()) {
            sheet.person(row).filter(person -> row.has("source") && row.has("plan_year") && row.has("full_value"))
                    .ifPresent(person -> compare(sheet, known, schemes, row, person));
        }
        return sheet.finished();
    }

    private static void compare(PlanSheet sheet, KnownFacts known, Schemes schemes, FeedRow row, StatedPerson person) {
        int planYear = row.number("plan_year").map(BigDecimal::intValueExact).orElseThrow();
        BalanceKey key = new BalanceKey(person.id(), row.text("source"), planYear);
        if (!sheet.isFirst(row, "source", key) || !isSource(sheet, known, schemes, row, planYear)) {
            return;
        }
        Money full = row.money("full_value").orElseThrow();
        Optional<SourceBalance> before = known.balance(person.id(), key.source(), planYear);
        Money spoken = before.map(each -> each.reserved().plus(each.used())).orElse(Money.ZERO);
        Optional<LocalDate> statedOn = Optional.ofNullable(known.statedOn().get(key));
        List<FieldChange> changed = new ArrayList<>();
        PlanSheet.compare(changed, "full_value", before.map(SourceBalance::full), Optional.of(full));
        if (changed.isEmpty()) {
            if (!sheet.statedNow(statedOn).equals(statedOn)) {
                sheet.add(new Balance(person.id(), key.source(), planYear, full, false));
            }
            sheet.outcome(row, person.id(), RowOutcome.UNCHANGED, changed);
        } else if (sheet.isOlder(statedOn)) {
            sheet.outcome(row, person.id(), RowOutcome.OLDER, changed);
        } else if (full.isLessThan(spoken)) {
            sheet.problem(row, "full_value", full, Code.BELOW_WHAT_IS_USED, Map.of("spoken", PlanSheet.shown(spoken)));
        } else {
            sheet.add(new Balance(person.id(), key.source(), planYear, full, true));
            sheet.outcome(row, person.id(), before.isEmpty() ? RowOutcome.NEW : RowOutcome.CHANGED, changed);
        }
    }

    private static boolean isSource(PlanSheet sheet, KnownFacts known, Schemes schemes, FeedRow row, int planYear) {
        String scheme = known.employer().scheme();
        if (!schemes.has(scheme, planYear)) {
            sheet.problem(row, "plan_year", planYear, Code.UNKNOWN_PLAN_YEAR,
                    Map.of("years", schemes.planYears(scheme).stream().map(String::valueOf).collect(Collectors.joining(", "))));
            return false;
        }
        Edition edition = schemes.edition(scheme, planYear);
        if (!edition.hasSource(row.text("source"))) {
            sheet.problem(row, "source", row.text("source"), Code.UNKNOWN_SOURCE,
                    Map.of("sources", edition.sources().stream().map(Source::code).collect(Collectors.joining(", "))));
            return false;
        } else if (edition.source(row.text("source")).kind() == Source.Kind.TIME) {
            sheet.problem(row, "source", row.text("source"), Code.SOURCE_COUNTS_HOURS);
            return false;
        }
        return true;
    }
}
