package nl.ruilwerk.scheme;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of the person when a request is judged.
 *
 * @param today           day of complete receipt in the employer's zone; for a draft, the day itself
 * @param judgedOn        day on which it is judged; payment moments before it have passed
 * @param employments     appointments, earliest first
 * @param person          further facts that the pack names, such as {@code employerDevice}
 * @param sources         what there is in each source, by code; absent means that pay has no such component
 * @param history         what was granted, provided or refused before, this plan year included
 * @param pending         other undecided requests of this person, without the one being judged
 * @param caps            how the caps stand, by goal; absent means nothing is used yet
 * @param restrictions    collective restrictions by goal
 * @param closedPayMonths pay months that payroll has closed
 * @param running         granted choices that still run
 * @param absences        that the person is, was or will be away
 * @param events          what happened in the career, the earliest first
 * @param dispensations   checks that by decision do not hold for this person, or not as usual
 */
public record Situation(
        LocalDate today,
        LocalDate judgedOn,
        String personName,
        Optional<LocalDate> birthDate,
        List<EmploymentFact> employments,
        Map<String, Object> person,
        Optional<ParticipationFact> participation,
        Map<String, SourceFact> sources,
        List<PastGrant> history,
        List<PendingRequest> pending,
        Map<String, CapFact> caps,
        Map<String, Restriction> restrictions,
        Set<YearMonth> closedPayMonths,
        List<RunningChoice> running,
        List<AbsenceFact> absences,
        List<PastEvent> events,
        List<Dispensation> dispensations) {

    public Situation {
        employments = employments.stream().sorted(Comparator.comparing(EmploymentFact::start)).toList();
        person = Map.copyOf(person);
        sources = Map.copyOf(sources);
        history = List.copyOf(history);
        pending = List.copyOf(pending);
        caps = Map.copyOf(caps);
        restrictions = Map.copyOf(restrictions);
        closedPayMonths = Set.copyOf(closedPayMonths);
        running = List.copyOf(running);
        absences = List.copyOf(absences);
        events = List.copyOf(events);
        dispensations = List.copyOf(dispensations);
    }

    /** @return a builder for a person of whom nothing is known yet, on that day */
    public static Builder on(LocalDate today) {
        return new Builder(today);
    }

    /** @return what a case received today can rest on; no goal: a case of taking part */
    List<Dispensation> dispensationsFor(Optional<String> goal) {
        return dispensations.stream().filter(dispensation -> dispensation.covers(goal, today)).toList();
    }

    /** @return a builder that starts from these facts */
    public Builder but() {
        Builder copy = new Builder(today);
        copy.judgedOn = judgedOn;
        copy.personName = personName;
        copy.birthDate = birthDate;
        copy.employments.addAll(employments);
        copy.person.putAll(person);
        copy.participation = participation;
        copy.sources.putAll(sources);
        copy.history.addAll(history);
        copy.pending.addAll(pending);
        copy.caps.putAll(caps);
        copy.restrictions.putAll(restrictions);
        copy.closedPayMonths.addAll(closedPayMonths);
        copy.running.addAll(running);
        copy.absences.addAll(absences);
        copy.events.addAll(events);
        copy.dispensations.addAll(dispensations);
        return copy;
    }

    /** Collects the facts; what is not said stays unknown or empty. */
    public static final class Builder {

        private LocalDate today;
        private LocalDate judgedOn;
        private String personName = "";
        private Optional<LocalDate> birthDate = Optional.empty();
        private final List<EmploymentFact> employments = new ArrayList<>();
        private final Map<String, Object> person = new TreeMap<>();
        private Optional<ParticipationFact> participation = Optional.empty();
        private final Map<String, SourceFact> sources = new TreeMap<>();
        private final List<PastGrant> history = new ArrayList<>();
        private final List<PendingRequest> pending = new ArrayList<>();
        private final Map<String, CapFact> caps = new TreeMap<>();
        private final Map<String, Restriction> restrictions = new TreeMap<>();
        private final Set<YearMonth> closedPayMonths = new TreeSet<>();
        private final List<RunningChoice> running = new ArrayList<>();
        private final List<AbsenceFact> absences = new ArrayList<>();
        private final List<PastEvent> events = new ArrayList<>();
        private final List<Dispensation> dispensations = new ArrayList<>();

        private Builder(LocalDate today) {
            this.today = today;
            this.judgedOn = today;
        }

        /** Moves the day of receipt, and the day of judging with it. */
        public Builder today(LocalDate day) {
            this.today = day;
            this.judgedOn = day;
            return this;
        }

        public Builder judgedOn(LocalDate day) {
            this.judgedOn = day;
            return this;
        }

        public Builder personName(String name) {
            this.personName = name;
            return this;
        }

        public Builder birthDate(LocalDate day) {
            this.birthDate = Optional.of(day);
            return this;
        }

        public Builder employment(EmploymentFact fact) {
            employments.add(fact);
            return this;
        }

        public Builder employments(List<EmploymentFact> facts) {
            employments.clear();
            employments.addAll(facts);
            return this;
        }

        public Builder person(String attribute, Object value) {
            person.put(attribute, value);
            return this;
        }

        public Builder participation(LocalDate start) {
            return participation(new ParticipationFact(start, Optional.empty()));
        }

        public Builder participation(ParticipationFact fact) {
            this.participation = Optional.of(fact);
            return this;
        }

        public Builder noParticipation() {
            this.participation = Optional.empty();
            return this;
        }

        public Builder source(String code, SourceFact fact) {
            sources.put(code, fact);
            return this;
        }

        public Builder noSources() {
            sources.clear();
            return this;
        }

        public Builder past(PastGrant fact) {
            history.add(fact);
            return this;
        }

        public Builder pending(PendingRequest request) {
            pending.add(request);
            return this;
        }

        /** Forgets other requests and closed months, to look at a source as it is paid. */
        public Builder asPaid() {
            pending.clear();
            closedPayMonths.clear();
            return this;
        }

        public Builder cap(String goal, CapFact fact) {
            caps.put(goal, fact);
            return this;
        }

        public Builder restriction(String goal, Restriction fact) {
            restrictions.put(goal, fact);
            return this;
        }

        public Builder closed(YearMonth month) {
            closedPayMonths.add(month);
            return this;
        }

        public Builder running(RunningChoice choice) {
            running.add(choice);
            return this;
        }

        public Builder runningAre(List<RunningChoice> choices) {
            running.clear();
            running.addAll(choices);
            return this;
        }

        public Builder absence(AbsenceFact fact) {
            absences.add(fact);
            return this;
        }

        public Builder event(PastEvent event) {
            events.add(event);
            return this;
        }

        public Builder dispensation(Dispensation dispensation) {
            dispensations.add(dispensation);
            return this;
        }

        public Situation build() {
            return new Situation(today, judgedOn, personName, birthDate, employments, person, participation, sources, history, pending,
                    caps, restrictions, closedPayMonths, running, absences, events, dispensations);
        }
    }
}
