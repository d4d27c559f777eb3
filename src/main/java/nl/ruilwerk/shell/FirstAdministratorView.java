package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.ruilwerk.identity.FirstAdministrator;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Mark;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Words;

/** Makes the first employer and its administrator, with the token from the log. There is no such page once one exists. */
@Route(value = "first-administrator", autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstAdministrator first;
    private final Schemes schemes;
    private final Words words;
    private final Clock clock;

    private final TextField token;
    private final TextField employer;
    private final Select<String> scheme = new Select<>();
    private final TextField givenName;
    private final TextField surname;
    private final TextField userName;
    private final NewPassword password;
    private final MessageLine refusal = new MessageLine(Tone.REFUSED, "");

    FirstAdministratorView(FirstAdministrator first, Schemes schemes, Words words, LanguageChoice languages, Clock clock) {
        this.first = first;
        this.schemes = schemes;
        this.words = words;
        this.clock = clock;
        addClassName("rw-sign-in");

        token = text("shell.first.TOKEN", 100);
        employer = text("shell.first.EMPLOYER", 200);
        givenName = text("shell.first.GIVEN_NAME", 100);
        givenName.getElement().setAttribute("autocomplete", "given-name");
        surname = text("shell.first.SURNAME", 100);
        surname.getElement().setAttribute("autocomplete", "family-name");
        userName = text("shell.first.USER_NAME", 100);
        userName.setHelperText(say("shell.first.USER_NAME_HELP"));
        userName.getElement().setAttribute("autocomplete", "username");
        password = new NewPassword(words);
        scheme.setLabel(say("shell.first.SCHEME"));
        scheme.setItems(schemes.codes());
        scheme.setItemLabelGenerator(code -> edition(code).name().in(getLocale()));
        schemes.codes().stream().findFirst().ifPresent(scheme::setValue);
        refusal.setVisible(false);

        Div form = new Div(new H1(say("shell.first.TITLE")), new Paragraph(say("shell.first.LEAD")), token, employer, scheme, givenName,
                surname, userName, password, refusal, Actions.primary(say("shell.first.MAKE"), click -> make()));
        form.addClassNames("rw-card", "rw-stack", "rw-sign-in-form");
        Div top = new Div(new Mark(), new LanguageSwitch(words, languages));
        top.addClassName("rw-sign-in-top");
        add(top, form);
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(say(key));
        field.setMaxLength(longest);
        return field;
    }

    private Edition edition(String code) {
        return schemes.editionOn(code, LocalDate.now(clock));
    }

    private void make() {
        refusal.setVisible(false);
        if (!password.isSameTwice()) {
            refuse(say("shell.password.DIFFERENT"));
            return;
        }
        Map<String, String> units = new TreeMap<>();
        if (scheme.getValue() != null) {
            edition(scheme.getValue()).units().forEach(unit -> units.put(unit.code(), unit.name().in(getLocale())));
        }
        first.become(new FirstAdministrator.Ask(token.getValue(), employer.getValue(), scheme.getOptionalValue().orElse(""), units,
                givenName.getValue(), surname.getValue(), getLocale(), userName.getValue(), password.getValue())).either(made -> {
            UI.getCurrent().getPage().setLocation(StartView.ADDRESS + SignInView.ROUTE);
            return null;
        }, refused -> {
            refuse(words.say(getLocale(), refused));
            return null;
        });
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!first.isMissing()) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return say("shell.first.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
