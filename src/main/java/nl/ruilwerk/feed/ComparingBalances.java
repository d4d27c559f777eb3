package nl.ruilwerk.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.balance.Counts;
import nl.ruilwerk.balance.HourBalance;
import nl.ruilwerk.balance.SourceBalance;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.feed.FeedPlan.Balance;
import nl.ruilwerk.feed.FeedPlan.FieldChange;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem.Code;
import nl.ruilwerk.identity.StatedPerson;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Source;

/** Compares rows of balances with what people have in their sources, in euro or in hours (AL-93, LZ-42). */
final class ComparingBalances {

    private ComparingBalances() {}

    static FeedPlan compare(FeedTable table, LocalDate asOf, KnownFacts known, Schemes schemes) {
        PlanSheet sheet = new PlanSheet(table, asOf, known);
        for (FeedRow row : table.rows()) {
            sheet.person(row).filter(person -> row.has("source") && row.has("plan_year") && row.has("full_value"))
                    .ifPresent(person -> compare(sheet, table.attributes(), known, schemes, row, person));
        }
        return sheet.finished();
    }

    private static void compare(PlanSheet sheet, List<FeedColumn> attributes, KnownFacts known, Schemes schemes, FeedRow row, StatedPerson person) {
        int planYear = row.number("plan_year").map(BigDecimal::intValueExact).orElseThrow();
        BalanceKey key = new BalanceKey(person.id(), row.text("source"), planYear);
        if (!sheet.isFirst(row, "source", key) || !isSource(sheet, attributes, known, schemes, row, planYear)) {
            return;
        }
        Source source = schemes.edition(known.employer().scheme(), planYear).source(key.source());
        Counts counts = Counts.of(source);
        BigDecimal number = row.number("full_value").orElseThrow();
        Quantity full = counts == Counts.HOURS ? Hours.of(number) : Money.of(number);
        Optional<HourBalance> hours = known.hours(person.id(), key.source(), planYear);
        Map<String, Object> factsBefore = hours.map(HourBalance::facts).orElse(Map.of());
        Map<String, Object> facts = counts == Counts.HOURS ? ComparingPeople.facts(attributes, row, factsBefore) : Map.of();
        Optional<? extends Quantity> before = counts == Counts.HOURS ? hours.map(HourBalance::full)
                : known.balance(person.id(), key.source(), planYear).map(SourceBalance::full);
        List<FieldChange> changed = new ArrayList<>();
        PlanSheet.compare(changed, "full_value", before, Optional.of(full));
        ComparingPeople.compareFacts(changed, attributes, factsBefore, facts);
        Optional<LocalDate> statedOn = Optional.ofNullable(known.statedOn().get(key));
        Quantity spoken = spoken(known, key, counts);
        SourceLedger.Stated stated = new SourceLedger.Stated(person.id(), key.source(), counts, full, facts);
        if (changed.isEmpty()) {
            if (!sheet.statedNow(statedOn).equals(statedOn)) {
                sheet.add(new Balance(planYear, stated, false));
            }
            sheet.outcome(row, person.id(), RowOutcome.UNCHANGED, changed);
        } else if (sheet.isOlder(statedOn)) {
            sheet.outcome(row, person.id(), RowOutcome.OLDER, changed);
        } else if (full.hundredths() < spoken.hundredths()) {
            sheet.problem(row, "full_value", full, Code.BELOW_WHAT_IS_USED, Map.of("spoken", PlanSheet.shown(spoken)));
        } else {
            sheet.add(new Balance(planYear, stated, true));
            sheet.outcome(row, person.id(), before.isEmpty() ? RowOutcome.NEW : RowOutcome.CHANGED, changed);
        }
    }

    /** What is reserved and used already; pay of each month is not bound by it. */
    private static Quantity spoken(KnownFacts known, BalanceKey key, Counts counts) {
        return switch (counts) {
            case HOURS -> known.hours(key.person(), key.source(), key.planYear()).map(each -> each.reserved().plus(each.used())).orElse(Hours.ZERO);
            case MONEY -> known.balance(key.person(), key.source(), key.planYear()).map(each -> each.reserved().plus(each.used())).orElse(Money.ZERO);
            case PAY_EACH_MONTH -> Money.ZERO;
        };
    }

    private static boolean isSource(PlanSheet sheet, List<FeedColumn> attributes, KnownFacts known, Schemes schemes, FeedRow row, int planYear) {
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
        }
        Optional<FeedColumn> fact = Counts.of(edition.source(row.text("source"))) == Counts.HOURS ? Optional.empty()
                : attributes.stream().filter(attribute -> row.has(attribute.name())).findFirst();
        if (fact.isPresent()) {
            sheet.problem(row, fact.get().name(), row.values().get(fact.get().name()), Code.SOURCE_COUNTS_EURO);
            return false;
        }
        return true;
    }
}
