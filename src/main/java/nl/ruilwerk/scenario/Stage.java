package nl.ruilwerk.scenario;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.balance.Counts;
import nl.ruilwerk.balance.SourceLedger;
import nl.ruilwerk.budget.CapAsk;
import nl.ruilwerk.career.WhatIf;
import nl.ruilwerk.document.DocumentPurpose;
import nl.ruilwerk.document.StoreDocument;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.money.Hours;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.money.Quantity;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.payroll.PayrollLine;
import nl.ruilwerk.request.ExecutionRequest;
import nl.ruilwerk.request.RequestId;
import nl.ruilwerk.scenario.Scenario.Had;
import nl.ruilwerk.scenario.Scenario.Job;
import nl.ruilwerk.scenario.Scenario.Somebody;
import nl.ruilwerk.scenario.Scenario.Taken;
import nl.ruilwerk.scheme.BrokenPackException;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.PastGrant;
import nl.ruilwerk.scheme.Unit;

/** Where one story is played: an employer of its own, its people by name, and what was last done and said. */
final class Stage {

    /** Those of the employer's side, by the word that stories use for them. */
    static final Map<String, Role> STAFF = Map.of("HR", Role.HR, "employer", Role.EMPLOYER_SIGNER, "payroll", Role.PAYROLL);

    /** How the people of a story signed in, as it stands beside their signatures. */
    private static final String SIGNED_IN_BY = "scenario";
    private static final Locale DUTCH = new Locale("nl", "NL");

    private final Services services;
    private final Employer employer;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, RequestId> requests = new LinkedHashMap<>();
    private String lastRequest = "";
    private String outcome = "";
    private Optional<Evaluation> evaluation = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<NotAllowedException> forbidden = Optional.empty();
    private Optional<WhatIf> whatIf = Optional.empty();

    Stage(Services services, Scenario scenario) {
        this.services = services;
        Edition edition = edition(services, scenario);
        LocalDateTime starts = scenario.starts();
        services.time().set(starts.atZone(edition.zone()).toInstant());
        EmployerId id = new EmployerId(UUID.randomUUID());
        this.employer = new Employer(id, "s-" + id.value(), edition.employerName(), scheme(services, scenario, id), edition.zone(), List.of("Straat 1", "1000 AA Plaats"),
                "Plaats", edition.units().stream().collect(Collectors.toMap(Unit::code, unit -> unit.name().in(DUTCH))));
        services.addingEmployer().add(employer).orThrow();
        services.employers().begin(id);
        services.regulations().look(employer);
        services.puttingCapsInForce().putInForce(employer);
        STAFF.forEach((name, role) -> actors.put(name, staff(name, role, edition)));
        scenario.people().forEach(this::bringIn);
        scenario.taken().forEach(this::take);
    }

    private static Edition edition(Services services, Scenario scenario) {
        int year = scenario.starts().getYear();
        if (!services.schemes().has(scenario.scheme(), year)) {
            throw new StoryException(1, "The scheme " + scenario.scheme() + " has no plan year " + year);
        }
        return services.schemes().editionOn(scenario.scheme(), scenario.starts().toLocalDate());
    }

    /** A story that changes a value has a scheme of its own: others go on with theirs. */
    private static String scheme(Services services, Scenario scenario, EmployerId id) {
        if (!scenario.amends()) {
            return scenario.scheme();
        }
        String own = scenario.scheme() + "-" + id.value();
        services.amending().copy(scenario.scheme(), own);
        return own;
    }

    /** As the process owner's editor and a start after it do. */
    void amend(String parameter, String value, LocalDate from, boolean byLaw) {
        try {
            services.amending().set(employer.scheme(), parameter, value, from, byLaw);
        } catch (BrokenPackException refused) {
            throw new StoryException("The scheme cannot be used with that value: " + refused.faults().get(0).wrong());
        }
        services.puttingCapsInForce().putInForce(employer);
        services.regulations().look(employer);
    }

    // --- who is there

    private Actor staff(String name, Role role, Edition edition) {
        Employment employment = new Employment(edition.units().get(0).code(), "permanent", name, today().minusYears(10), Optional.empty(), new BigDecimal("36.00"),
                new BigDecimal("1.00000"), Money.of("4000.00"), Optional.empty(), Map.of());
        return enter(name, Optional.of(LocalDate.of(1975, 1, 1)), Map.of(), List.of(employment), Set.of(new RoleGrant(role, Optional.empty())));
    }

    void bringIn(Somebody somebody) {
        List<Employment> employments = somebody.jobs().stream().map(this::employment).toList();
        Actor actor = enter(somebody.name(), somebody.born(), values(somebody.facts()), employments,
                somebody.offices().stream().map(role -> new RoleGrant(role, Optional.empty())).collect(Collectors.toSet()));
        actors.put(somebody.name(), actor);
        somebody.takesPartSince().ifPresent(since -> {
            int year = Math.max(since.getYear(), services.schemes().planYears(employer.scheme()).get(0));
            services.recordingParticipation().record(employer.id(), actor.person(), employer.scheme() + "/" + year, since,
                    since.minusDays(20).atStartOfDay(employer.zone()).toInstant()).orThrow();
        });
        somebody.sources().forEach((source, full) -> state(actor, source, today().getYear(), full, somebody.sourceFacts().getOrDefault(source, Map.of())));
        for (Had had : somebody.history()) {
            services.pastGrants().add(actor.person(), had.goal(), had.year(), PastGrant.Kind.valueOf(had.kind().toUpperCase(Locale.ROOT)), had.amount(), "");
        }
    }

    private Employment employment(Job job) {
        return new Employment(job.unit(), job.contract(), "Medewerker", job.starts(), job.ends(), job.weeklyHours(), job.fte(), job.salary(),
                job.manager().map(name -> actor(name).person()), values(job.facts()));
    }

    private Actor enter(String name, Optional<LocalDate> born, Map<String, Object> facts, List<Employment> employments, Set<RoleGrant> granted) {
        PersonId id = new PersonId(UUID.randomUUID());
        services.addingPerson().add(new Person(employer.id(), id, "P" + id.value().toString().substring(0, 8), name, "de Vries", born, DUTCH, facts, employments)).orThrow();
        Set<RoleGrant> grants = new java.util.HashSet<>(granted);
        granted.forEach(grant -> services.grantingRole().grantFromPersonnelData(employer.id(), id, grant));
        employments.forEach(employment -> grants.add(new RoleGrant(Role.EMPLOYEE, Optional.of(employment.unit()))));
        return new Actor(employer.id(), id, name + " de Vries", grants, SIGNED_IN_BY);
    }

    void state(Actor actor, String source, int year, Money full, Map<String, String> facts) {
        Counts counts = Counts.of(services.schemes().edition(employer.scheme(), year).source(source));
        // a story writes hours and euro alike: two decimals
        Quantity quantity = counts == Counts.HOURS ? Hours.of(full.amount()) : full;
        services.sources().state(employer.id(), year, new SourceLedger.Stated(actor.person(), source, counts, quantity, values(facts)), UUID.randomUUID().toString());
    }

    /** Facts stand in files as text; what looks like a number or a yes is one. */
    static Map<String, Object> values(Map<String, String> facts) {
        Map<String, Object> values = new TreeMap<>();
        facts.forEach((name, text) -> values.put(name, text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text)
                : text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text));
        return values;
    }

    private void take(Taken taken) {
        long cents = taken.amount().cents();
        for (int number = 0; number < taken.places(); number++) {
            long share = cents / taken.places() + (number < cents % taken.places() ? 1 : 0);
            Actor other = staff("Ander " + number, Role.EMPLOYEE, services.schemes().editionOn(employer.scheme(), today()));
            UUID request = UUID.randomUUID();
            services.caps().reserve(new CapAsk(request, employer.id(), other.person(), taken.goal(), taken.unit(), today().getYear(), Money.ofCents(share), now()));
            if (services.caps().held(request).isEmpty()) {
                throw new StoryException(taken.line(), "There is no room for place " + (number + 1) + " of " + taken.goal() + " in " + taken.unit());
            }
            services.caps().grant(request);
        }
    }

    Actor actor(String name) {
        Actor found = actors.get(name);
        if (found == null) {
            throw new StoryException("Nobody here is called " + name + "; there are " + String.join(", ", actors.keySet()));
        }
        return found;
    }

    Services services() {
        return services;
    }

    Employer employer() {
        return employer;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), employerZone());
    }

    Instant now() {
        return services.time().now();
    }

    private java.time.ZoneId employerZone() {
        return employer == null ? java.time.ZoneId.of("Europe/Amsterdam") : employer.zone();
    }

    void passUntil(LocalDateTime then) {
        Instant moment = then.atZone(employer.zone()).toInstant();
        if (moment.isBefore(now())) {
            throw new StoryException("It is later than " + then + " already: " + LocalDateTime.ofInstant(now(), employer.zone()));
        }
        services.dueWork().passUntil(moment, employer.zone());
    }

    // --- what was done last

    /** Forgets what the step before said. */
    void begin() {
        outcome = "";
        evaluation = Optional.empty();
        whatIf = Optional.empty();
        refusal = Optional.empty();
        forbidden = Optional.empty();
    }

    void said(Evaluation judged, String word) {
        evaluation = Optional.of(judged);
        outcome = word;
    }

    void said(Outcome<?> answer, String word) {
        outcome = answer.isAccepted() ? word : "refused";
        refusal = answer.isAccepted() ? Optional.empty() : Optional.of(answer.refusalOrThrow());
    }

    /** What an actor may not do is no step that failed: it is an answer that a story can expect. */
    void forbidden(NotAllowedException no) {
        outcome = "not-allowed";
        forbidden = Optional.of(no);
    }

    void answered(WhatIf said) {
        whatIf = Optional.of(said);
    }

    /** @return the last answer to a question of what would happen */
    Optional<WhatIf> whatIf() {
        return whatIf;
    }

    String outcome() {
        return outcome;
    }

    Optional<Evaluation> evaluation() {
        return evaluation;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    /** @return sentences that explain what was said last: each failed check with its rules, figures and sum */
    List<String> why() {
        List<String> sentences = new ArrayList<>();
        evaluation.ifPresent(judged -> judged.findings().stream().filter(finding -> finding.failed() || judged.failures().isEmpty()).forEach(finding ->
                sentences.add(finding.code() + " " + finding.ruleIds() + ": " + finding.say(Locale.ENGLISH) + " " + finding.saySum(Locale.ENGLISH))));
        evaluation.ifPresent(judged -> judged.missing().forEach(missing -> sentences.add("missing: " + missing)));
        forbidden.ifPresent(no -> sentences.add(no.getMessage()));
        refusal.ifPresent(no -> sentences.add(no.reason() + " " + no.rules() + " " + no.figures()));
        return sentences;
    }

    // --- requests

    void remember(String name, RequestId request) {
        requests.put(name, request);
        lastRequest = name;
    }

    RequestId request(Optional<String> name) {
        RequestId found = requests.get(name.orElse(lastRequest));
        if (found == null) {
            throw new StoryException("There is no request '" + name.orElse("") + "'; there are " + requests.keySet());
        }
        return found;
    }

    /** @return a stored picture that serves as receipt; no two are the same */
    UUID receipt(Actor owner) {
        try (ByteArrayOutputStream picture = new ByteArrayOutputStream()) {
            BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", picture);
            return services.storing().store(StoreDocument.of(owner.employer(), owner.person(), DocumentPurpose.RECEIPT, "bon.png", picture.toByteArray()))
                    .orThrow().id().value();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ExecutionRequest found(Optional<String> name) {
        return services.requests().get(request(name));
    }

    // --- tasks

    /** @return open tasks that the actor may do, in order of their form */
    List<TaskLine> tasks(Actor actor) {
        return Stream.of(services.tasks().page(actor, TaskScope.WAITING, TaskFilter.NONE, Optional.empty(), TaskList.LONGEST_PAGE).lines(),
                        services.tasks().page(actor, TaskScope.MINE, TaskFilter.NONE, Optional.empty(), TaskList.LONGEST_PAGE).lines(),
                        services.tasks().assignedTo(actor))
                .flatMap(List::stream).collect(Collectors.toMap(TaskLine::id, line -> line, (one, same) -> one, LinkedHashMap::new)).values().stream()
                .sorted(java.util.Comparator.comparing(TaskLine::form)).toList();
    }

    TaskLine task(Actor actor, String form, Optional<UUID> subject) {
        List<TaskLine> all = tasks(actor);
        return all.stream().filter(line -> line.form().equals(form) && subject.map(line.subjectId()::equals).orElse(true)).findFirst()
                .orElseThrow(() -> new StoryException(actor.name() + " has no task " + form + "; open are " + all.stream().map(TaskLine::form).toList()));
    }

    /** @return EUR over the lines of a pay month, by source or goal and by component of the employer's payroll, hours behind the source; {@code lines} says how many there are */
    Map<String, String> payroll(YearMonth month) {
        Map<String, Money> sums = new TreeMap<>();
        Map<String, Hours> hours = new TreeMap<>();
        List<PayrollLine> lines = services.reading().lines(actor("payroll"), month);
        for (PayrollLine line : lines) {
            sums.merge(line.code(), line.amount(), Money::plus);
            sums.merge(line.component(), line.amount(), Money::plus);
            line.hours().ifPresent(taken -> hours.merge(line.code() + ".hours", taken, Hours::plus));
        }
        Map<String, String> figures = new TreeMap<>();
        sums.forEach((name, sum) -> figures.put(name, sum.toString()));
        hours.forEach((name, sum) -> figures.put(name, sum.toString()));
        figures.put("lines", String.valueOf(lines.size()));
        figures.put("state", lines.stream().map(line -> line.state().name().toLowerCase(Locale.ROOT)).distinct().sorted().collect(Collectors.joining(", ")));
        return figures;
    }

    /** @return hours that the leave register was told to count from that month, by source or by goal that buys them; nothing where all was taken back */
    Map<String, String> leaveChanges(YearMonth month) {
        services.tellingLeave().tell(employer.id());
        Map<String, Hours> hours = new TreeMap<>();
        services.readingLeave().each(actor("HR"), change -> {
            if (change.month().equals(month)) {
                hours.merge(change.leave(), change.hours(), Hours::plus);
            }
        });
        hours.values().removeIf(Hours::isZero);
        return hours.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, told -> told.getValue().toString()));
    }
}
