package nl.ruilwerk.addendum;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Payment;

/**
 * What employer and employee agree in one addendum: everything that HS-136 requires except the signatures.
 *
 * <p>All text is in {@code language} already and is shown as it is, never read as mark-up. Amounts are EUR gross. The
 * exchanged amounts of the sources add up to the granted amount and, where the scheme pays out what they bring in more, to that.
 *
 * @param language     of the letter; Dutch unless the employee asked otherwise
 * @param reference    unique within the employer, such as {@code ADD-2023-0012-1}
 * @param sources      one or more, in the order in which they are shown
 * @param declarations what the employee ticked when asking, may be empty
 * @param conditions   what holds for the exchange, may be empty
 * @param consequences the notices shown before signing (HS-163 to HS-175), may be empty
 * @param retained     what stays as it was in the employment contract, one paragraph each, may be empty
 * @param rules        the rules that the addendum rests on, may be empty
 * @param netEffect    the calculation shown as an indication
 * @param requestedOn  the day of the request, which sets the value of the sources
 * @param drawnUpOn    the day on which this text was made
 * @param course       how it runs; empty for an untaxed exchange that happens once
 * @throws UnbalancedTermsException if the sources do not add up to the granted amount
 */
public record AddendumTerms(Locale language, String reference, Employer employer, Employee employee, Scheme scheme,
        Expense expense, List<Source> sources, List<String> declarations, List<String> conditions,
        List<Consequence> consequences, List<String> retained, List<RuleReference> rules, Optional<NetEffect> netEffect,
        LocalDate requestedOn, LocalDate drawnUpOn, Optional<Course> course) {

    public AddendumTerms {
        sources = List.copyOf(sources);
        declarations = List.copyOf(declarations);
        conditions = List.copyOf(conditions);
        consequences = List.copyOf(consequences);
        retained = List.copyOf(retained);
        rules = List.copyOf(rules);
        Money exchanged = Money.sum(sources.stream().map(Source::exchanged).toList());
        Money owed = expense.granted().plus(course.map(Course::surplus).orElse(Money.ZERO));
        if (!exchanged.equals(owed)) {
            throw new UnbalancedTermsException(owed, exchanged);
        }
    }

    /** An exchange that happens once, in the months of its sources. */
    public AddendumTerms(Locale language, String reference, Employer employer, Employee employee, Scheme scheme, Expense expense,
            List<Source> sources, List<String> declarations, List<String> conditions, List<Consequence> consequences, List<String> retained,
            List<RuleReference> rules, Optional<NetEffect> netEffect, LocalDate requestedOn, LocalDate drawnUpOn) {
        this(language, reference, employer, employee, scheme, expense, sources, declarations, conditions, consequences, retained, rules, netEffect,
                requestedOn, drawnUpOn, Optional.empty());
    }

    /** @return what the sources give up together, EUR gross; equal to what is granted */
    public Money exchanged() {
        return Money.sum(sources.stream().map(Source::exchanged).toList());
    }

    /**
     * The employer as party.
     *
     * @param address        street and postal lines, may be empty
     * @param city           where the addendum is drawn up
     * @param signer         name of the person who signs for the employer
     * @param signerFunction their function, by which they may sign (HS-138)
     * @param logo           shown in the letter head; ornament, no part of what is agreed
     */
    public record Employer(String name, List<String> address, String city, String signer, String signerFunction,
            @JsonIgnore Optional<Logo> logo) {

        public Employer {
            address = List.copyOf(address);
        }
    }

    /**
     * The employee as party.
     *
     * @param address  street and postal lines; empty if the personnel file has none
     * @param function as in the employment contract
     * @param unit     such as a school
     * @param since    first day of the employment
     */
    public record Employee(String name, String number, List<String> address, Optional<LocalDate> born, String function,
            String unit, LocalDate since) {

        public Employee {
            address = List.copyOf(address);
        }
    }

    /**
     * The regulation under which this is agreed.
     *
     * @param edition  of the scheme's data in force, such as {@code 2023}
     * @param planYear calendar year
     */
    public record Scheme(String name, String edition, int planYear) {}

    /**
     * What it is spent on.
     *
     * @param goal    name of the goal
     * @param dates   of the purchases or payments, earliest first; none while the cost is an estimate, or for a goal without one
     * @param proven  cost shown by the evidence, EUR including VAT; zero for a goal that needs none, such as leave that is bought
     * @param granted what is exchanged for it, EUR; more than zero, at most what is proven
     */
    public record Expense(String goal, List<LocalDate> dates, Money proven, Money granted) {

        public Expense {
            dates = dates.stream().sorted().toList();
            if (!granted.isPositive() || proven.isPositive() && granted.isMoreThan(proven)) {
                throw new IllegalArgumentException(
                        "Granted is %s: expected more than zero and at most the proven %s".formatted(granted, proven));
            }
        }

        /** @return the part of the cost that the employee bears, EUR */
        public Money ownContribution() {
            return proven.isPositive() ? proven.minus(granted) : Money.ZERO;
        }
    }

    /**
     * One source of the exchange.
     *
     * @param value     on the day of the request, EUR gross; of pay of each month, that of a month
     * @param exchanged taken from it, EUR gross
     * @param month     of the exchange, in which the source is normally paid
     * @param remaining what stays ordinary pay or free for other requests, EUR gross; empty for pay of each month, which is exchanged over many
     *                  months
     */
    public record Source(String name, Money value, Money exchanged, YearMonth month, Optional<Money> remaining, Optional<InHours> hours) {

        /** A source of money. */
        public Source(String name, Money value, Money exchanged, YearMonth month, Money remaining) {
            this(name, value, exchanged, month, Optional.of(remaining), Optional.empty());
        }
    }

    /**
     * Hours that a source of time gives.
     *
     * @param value   EUR per hour as agreed
     * @param renewed whether it is set anew each year
     */
    public record InHours(Hours hours, BigDecimal value, boolean renewed) {}

    /**
     * How it runs, where that is not once and untaxed.
     *
     * @param period  empty when it happens once
     * @param paid    how pay treats the goal
     * @param given   hours that the employee gets instead of money
     * @param surplus EUR that the sources bring in more than the goal costs, and that is paid out
     */
    public record Course(Optional<Period> period, Payment.Treatment paid, Optional<Hours> given, Money surplus) {}

    /**
     * The period over which it runs.
     *
     * @param term        name of the term
     * @param end         last day; empty when it runs until the employee revokes it
     * @param instalments what the sources give together, in order; equal ones that follow each other as one
     */
    public record Period(String term, LocalDate start, Optional<LocalDate> end, List<Instalments> instalments) {

        public Period {
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * Instalments of the same amount.
     *
     * @param times how many, in pay months from the first to the last
     * @param each  EUR gross
     */
    public record Instalments(YearMonth first, YearMonth last, int times, Money each) {}

    /** A notice with the rule that asks for it, such as {@code HS-166}, and its place in the regulation, such as {@code § 1}. */
    public record Consequence(String text, String ruleId, String citation) {}

    /** A rule with its place in the regulation and what it says in one sentence. */
    public record RuleReference(String id, String article, String sentence) {}

    /**
     * The advantage as the scheme explains it; an indication, never a promise.
     *
     * @param lines       the sum, line by line
     * @param advantage   its result
     * @param explanation rate used and why the real figure may differ (HS-175)
     */
    public record NetEffect(List<Line> lines, Line advantage, String explanation) {

        public NetEffect {
            lines = List.copyOf(lines);
        }

        /** One line of the sum: what it is, EUR. */
        public record Line(String label, Money amount) {}
    }
}
