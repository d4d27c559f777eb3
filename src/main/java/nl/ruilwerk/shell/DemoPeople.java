package nl.ruilwerk.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruilwerk.identity.DemoStories;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.PersonSummary;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.SigningInAsDemoPerson;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.CardGrid;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.PersonCard;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;

/** The demo's people as cards, grouped by what they do; one click signs in. Profile {@code demo} only. */
@SpringComponent
@Profile("demo")
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DemoPeople extends Div {

    private static final List<Role> GROUPS = List.of(Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.EMPLOYER_SIGNER, Role.PAYROLL,
            Role.PROCESS_OWNER, Role.AUDITOR, Role.ADMINISTRATOR);
    /** More of one group only when asked for. */
    private static final int SHOWN_AT_FIRST = 6;

    private final SigningInAsDemoPerson signingIn;
    private final SignInSession session;
    private final Words words;
    private final List<Someone> everybody = new ArrayList<>();
    private final Div groups = new Div();

    private record Someone(PersonSummary person, Employer employer, String does, String story, Role group) {}

    DemoPeople(People people, Employers employers, SigningInAsDemoPerson signingIn, SignInSession session, Words words, Clock clock,
               ObjectProvider<DemoStories> stories) {
        this.signingIn = signingIn;
        this.session = session;
        this.words = words;
        Map<PersonId, String> told = stories.stream().flatMap(known -> known.in(getLocale()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        employers.all().forEach(employer -> people.summaries(employer.id(), employer.today(clock)).stream()
                .filter(person -> !person.roles().isEmpty())
                .map(person -> new Someone(person, employer, does(person, employer), told.getOrDefault(person.id(), ""),
                        RoleInUse.mostSpecial(person.roles()).orElseThrow()))
                .forEach(everybody::add));
        everybody.sort(Comparator.comparing((Someone someone) -> someone.story().isEmpty()));

        TextField search = new TextField(say("shell.demo.SEARCH"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        search.addClassName("rw-demo-search");

        groups.addClassName("rw-demo-groups");
        addClassName("rw-demo-people");
        add(new H1(say("shell.demo.WHO")), lead(say("shell.demo.WHO_LEAD")));
        if (!stories.stream().allMatch(DemoStories::complete)) {
            add(new MessageLine(Tone.INFO, say("shell.demo.STORIES")));
        }
        add(search, groups);
        show("");
    }

    private String does(PersonSummary person, Employer employer) {
        String unit = person.unit().map(code -> employer.units().getOrDefault(code, code)).orElse("");
        return Stream.of(person.jobTitle(), unit).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Paragraph lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("rw-lead");
        return lead;
    }

    private void show(String sought) {
        groups.removeAll();
        List<String> parts = List.of(plain(sought).strip().split("\\s+"));
        Map<Role, List<Someone>> found = new LinkedHashMap<>();
        GROUPS.forEach(group -> found.put(group, everybody.stream().filter(someone -> someone.group() == group)
                .filter(someone -> parts.stream().allMatch(part -> searchable(someone).contains(part))).toList()));
        found.forEach((group, members) -> {
            if (!members.isEmpty()) {
                groups.add(group(group, members, !sought.isBlank()));
            }
        });
        if (everybody.isEmpty()) {
            groups.add(new EmptyState(Icons.PEOPLE, say("shell.demo.NOBODY"), say("shell.demo.NOBODY_NEXT")));
        } else if (groups.getComponentCount() == 0) {
            groups.add(new EmptyState(Icons.SEARCH, say("shell.demo.NOT_FOUND"), say("shell.demo.NOT_FOUND_NEXT")));
        }
    }

    private Section group(Role group, List<Someone> members, boolean all) {
        H2 title = new H2(say("shell.demo.group." + group));
        CardGrid cards = new CardGrid();
        members.stream().limit(all ? Long.MAX_VALUE : SHOWN_AT_FIRST).forEach(someone -> cards.add(card(someone)));
        Section section = new Section(title, cards);
        section.addClassName("rw-stack");
        if (!all && members.size() > SHOWN_AT_FIRST) {
            Button more = Actions.quiet(words.say(getLocale(), "shell.demo.MORE", Map.of("count", members.size())), click -> { });
            more.addClickListener(click -> {
                members.stream().skip(SHOWN_AT_FIRST).forEach(someone -> cards.add(card(someone)));
                section.remove(more);
            });
            section.add(more);
        }
        return section;
    }

    private PersonCard card(Someone someone) {
        return new PersonCard(new PersonCard.Data(someone.person().name(), someone.does(), someone.story()),
                () -> session.begin(signingIn.signIn(someone.person().id())));
    }

    private String searchable(Someone someone) {
        return plain(String.join(" ", someone.person().name(), someone.does(), someone.story(), someone.employer().legalName(),
                say("shell.demo.group." + someone.group())));
    }

    /** Without capitals and accents, so that "andre" finds "André". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
