package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.words.Words;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in and in which role; opens to change the role or the language, and to sign out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu extends Div {

    private final Employers employers;
    private final Words words;
    private final LanguageChoice languages;
    private final SignInSession session;

    PersonMenu(Employers employers, Words words, LanguageChoice languages, SignInSession session) {
        this.employers = employers;
        this.words = words;
        this.languages = languages;
        this.session = session;
        addClassName("rw-person-menu");
    }

    PersonMenu show(Actor actor, Optional<Role> role) {
        removeAll();
        Span name = new Span(actor.name());
        name.addClassName("rw-person-name");
        Span roleName = new Span(role.map(this::name).orElse(""));
        roleName.addClassName("rw-note");
        // the words in sight are part of what is heard, so that "click Employee" works for whoever steers by voice
        Span spoken = new Span(say("shell.person.OPEN"));
        spoken.addClassName("rw-spoken");
        Span lines = new Span(name, roleName);
        lines.addClassName("rw-person-lines");
        Button open = new Button();
        open.setPrefixComponent(Icons.PERSON.create());
        open.getElement().appendChild(spoken.getElement(), lines.getElement());
        open.addClassName("rw-person-button");

        Popover popover = new Popover();
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(say("shell.person.OPEN"));
        popover.setModal(true);
        popover.add(content(actor, role));
        add(open, popover);
        return this;
    }

    private Div content(Actor actor, Optional<Role> role) {
        Span name = new Span(actor.name());
        name.addClassName("rw-person-name");
        Span employer = new Span(employers.get(actor.employer()).legalName());
        employer.addClassName("rw-note");
        Div who = new Div(name, employer);
        who.addClassName("rw-person-lines");
        Div content = new Div(who);
        content.addClassNames("rw-stack", "rw-person-popover");
        List<Role> held = RoleInUse.held(actor);
        if (held.size() > 1) {
            RadioButtonGroup<Role> roles = new RadioButtonGroup<>(say("shell.person.ROLE"));
            roles.setItems(held);
            roles.setItemLabelGenerator(this::name);
            roles.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            role.ifPresent(roles::setValue);
            roles.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    RoleInUse.use(actor, change.getValue());
                    // The new role's own first screen, in a frame that is built anew.
                    UI.getCurrent().getPage().setLocation(StartView.ADDRESS);
                }
            });
            content.add(roles);
        }
        content.add(new LanguageSwitch(words, languages), Actions.quiet(say("shell.person.SIGN_OUT"), click -> session.end()));
        return content;
    }

    private String name(Role role) {
        return say("identity.role." + role);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
