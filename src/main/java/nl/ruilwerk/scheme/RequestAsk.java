package nl.ruilwerk.scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;

/**
 * What the employee asks; may be half filled in, for the screen judges while typing.
 *
 * @param cost             EUR proven cost
 * @param expenseDate      day of purchase or payment
 * @param split            EUR per source of money as the employee divided it; empty when the scheme may choose
 * @param declarations     codes of the ticked declarations
 * @param consequencesRead whether all notices were ticked as read
 * @param answers          answers to the goal's own questions by name
 * @param submittedAt      moment of complete receipt; empty for a draft, which then comes after everything pending
 * @param course           over which period, with how many hours, beside what; {@link Course#UNSAID} when nothing was said
 */
public record RequestAsk(String goal, Optional<Money> cost, Optional<LocalDate> expenseDate, List<EvidenceFact> evidence,
        Map<String, Money> split, Set<String> declarations, boolean consequencesRead, Map<String, Object> answers,
        Optional<Instant> submittedAt, Course course) {

    /**
     * How the employee wants it to run.
     *
     * @param term        code of a term of the goal
     * @param sourceTerms code of a term by source, where it differs
     * @param start       wanted first day of effect
     * @param units       hours per source of time
     * @param estimated   whether the cost is an estimate that proof will replace
     * @param together    what is asked for in the same application
     * @param named       EUR that the employee named, where less than that was accepted (AV-73); empty otherwise
     */
    public record Course(Optional<String> term, Map<String, String> sourceTerms, Optional<LocalDate> start, Map<String, BigDecimal> units,
            boolean estimated, List<Beside> together, Optional<Money> named) {

        public static final Course UNSAID = new Course(Optional.empty(), Map.of(), Optional.empty(), Map.of(), false, List.of());

        public Course(Optional<String> term, Map<String, String> sourceTerms, Optional<LocalDate> start, Map<String, BigDecimal> units, boolean estimated,
                List<Beside> together) {
            this(term, sourceTerms, start, units, estimated, together, Optional.empty());
        }

        public Course {
            // absent in what was stored before requests had a course
            term = term == null ? Optional.empty() : term;
            start = start == null ? Optional.empty() : start;
            sourceTerms = sourceTerms == null ? Map.of() : Map.copyOf(sourceTerms);
            units = units == null ? Map.of() : Map.copyOf(units);
            together = together == null ? List.of() : List.copyOf(together);
            named = named == null ? Optional.empty() : named;
        }

        /** @return with these hours per source of time, and no others */
        public Course withAllUnits(Map<String, BigDecimal> hours) {
            return new Course(term, sourceTerms, start, hours, estimated, together, named);
        }

        public Course withTerm(String code) {
            return new Course(Optional.of(code), sourceTerms, start, units, estimated, together, named);
        }

        public Course withSourceTerm(String source, String code) {
            Map<String, String> more = new java.util.HashMap<>(sourceTerms);
            more.put(source, code);
            return new Course(term, more, start, units, estimated, together, named);
        }

        /** @param code empty to leave it to the scheme */
        public Course withSourceTerm(String source, Optional<String> code) {
            Map<String, String> more = new java.util.HashMap<>(sourceTerms);
            code.ifPresentOrElse(given -> more.put(source, given), () -> more.remove(source));
            return new Course(term, more, start, units, estimated, together, named);
        }

        /** @param day empty for as soon as the scheme allows */
        public Course startingOn(Optional<LocalDate> day) {
            return new Course(term, sourceTerms, day, units, estimated, together, named);
        }

        public Course withStart(LocalDate day) {
            return new Course(term, sourceTerms, Optional.of(day), units, estimated, together, named);
        }

        public Course withUnits(String source, BigDecimal hours) {
            Map<String, BigDecimal> more = new java.util.HashMap<>(units);
            more.put(source, hours);
            return new Course(term, sourceTerms, start, more, estimated, together, named);
        }

        public Course withEstimatedCost() {
            return new Course(term, sourceTerms, start, units, true, together, named);
        }

        /** @param cost that the employee named, where less was accepted */
        public Course withNamed(Money cost) {
            return new Course(term, sourceTerms, start, units, estimated, together, Optional.of(cost));
        }

        public Course beside(Beside other) {
            List<Beside> more = new java.util.ArrayList<>(together);
            more.add(other);
            return new Course(term, sourceTerms, start, units, estimated, more, named);
        }
    }

    /** Another goal of the same application; {@code group} as {@link PastGrant#group} has it. */
    public record Beside(String goal, String group, Money cost) {}

    public RequestAsk {
        evidence = List.copyOf(evidence);
        split = Map.copyOf(split);
        declarations = Set.copyOf(declarations);
        answers = Map.copyOf(answers);
    }

    public RequestAsk(String goal, Optional<Money> cost, Optional<LocalDate> expenseDate, List<EvidenceFact> evidence, Map<String, Money> split,
            Set<String> declarations, boolean consequencesRead, Map<String, Object> answers, Optional<Instant> submittedAt) {
        this(goal, cost, expenseDate, evidence, split, declarations, consequencesRead, answers, submittedAt, Course.UNSAID);
    }

    /** @return an empty draft for the goal */
    public static RequestAsk draft(String goal) {
        return new RequestAsk(goal, Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), false, Map.of(), Optional.empty(), Course.UNSAID);
    }

    public RequestAsk withCost(Money amount) {
        return new RequestAsk(goal, Optional.of(amount), expenseDate, evidence, split, declarations, consequencesRead, answers, submittedAt, course);
    }

    public RequestAsk withExpenseDate(LocalDate day) {
        return new RequestAsk(goal, cost, Optional.of(day), evidence, split, declarations, consequencesRead, answers, submittedAt, course);
    }

    public RequestAsk withEvidence(EvidenceFact... proofs) {
        return new RequestAsk(goal, cost, expenseDate, List.of(proofs), split, declarations, consequencesRead, answers, submittedAt, course);
    }

    public RequestAsk withSplit(Map<String, Money> amounts) {
        return new RequestAsk(goal, cost, expenseDate, evidence, amounts, declarations, consequencesRead, answers, submittedAt, course);
    }

    public RequestAsk withDeclarations(Set<String> ticked) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, ticked, consequencesRead, answers, submittedAt, course);
    }

    public RequestAsk withConsequencesRead(boolean read) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, read, answers, submittedAt, course);
    }

    public RequestAsk withAnswers(Map<String, Object> given) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, consequencesRead, given, submittedAt, course);
    }

    public RequestAsk withSubmittedAt(Instant moment) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, consequencesRead, answers, Optional.of(moment), course);
    }

    public RequestAsk withCourse(Course wanted) {
        return new RequestAsk(goal, cost, expenseDate, evidence, split, declarations, consequencesRead, answers, submittedAt, wanted);
    }
}
