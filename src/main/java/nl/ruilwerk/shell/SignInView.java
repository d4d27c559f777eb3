package nl.ruilwerk.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.SigningIn;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Mark;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Words;
import org.springframework.beans.factory.ObjectProvider;

/** The sign-in page: user name and password, or in the demo the people to sign in as. */
@Route(value = SignInView.ROUTE, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "sign-in";

    private final CurrentActor current;
    private final SigningIn signingIn;
    private final SignInSession session;
    private final Words words;

    SignInView(CurrentActor current, SigningIn signingIn, SignInSession session, Words words, LanguageChoice languages,
               ObjectProvider<DemoPeople> demoPeople) {
        this.current = current;
        this.signingIn = signingIn;
        this.session = session;
        this.words = words;
        addClassName("rw-sign-in");
        LanguageSwitch language = new LanguageSwitch(words, languages);
        Div top = new Div(new Mark(), language);
        top.addClassName("rw-sign-in-top");
        add(top);
        DemoPeople people = demoPeople.getIfAvailable();
        if (people != null) {
            addClassName("rw-sign-in-demo");
            add(people);
        } else {
            add(form());
        }
    }

    private Div form() {
        TextField userName = new TextField(say("shell.sign-in.USER_NAME"));
        userName.getElement().setAttribute("name", "username");
        userName.setId("user-name");
        userName.getElement().setAttribute("autocomplete", "username");
        userName.getElement().setAttribute("autocapitalize", "none");
        userName.setMaxLength(200);
        userName.setAutofocus(true);
        PasswordField password = new PasswordField(say("shell.sign-in.PASSWORD"));
        password.getElement().setAttribute("name", "password");
        password.setId("password");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setMaxLength(200);
        MessageLine refusal = new MessageLine(Tone.REFUSED, "");
        refusal.setVisible(false);
        Button button = Actions.primary(say("shell.sign-in.SIGN_IN"), click -> signIn(userName, password, refusal));
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));

        Div form = new Div(new H1(say("shell.sign-in.TITLE")), userName, password, refusal, button,
                new Paragraph(say("shell.sign-in.FORGOTTEN")));
        form.addClassNames("rw-card", "rw-stack", "rw-sign-in-form");
        return form;
    }

    private void signIn(TextField userName, PasswordField password, MessageLine refusal) {
        signingIn.signIn(userName.getValue(), password.getValue(), VaadinRequest.getCurrent().getRemoteAddr()).either(signedIn -> {
            session.begin(signedIn);
            return null;
        }, refused -> {
            refusal.setText(words.say(getLocale(), refused));
            refusal.setVisible(true);
            password.clear();
            password.focus();
            return null;
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (current.find().isPresent()) {
            entering.forwardTo(StartView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return say("shell.sign-in.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
