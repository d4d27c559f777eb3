package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.ruilwerk.identity.ChoosingPassword;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.ErrorState;
import nl.ruilwerk.look.Mark;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Words;

/** Where a link from the administrator leads: a person chooses a password. */
@Route(value = "choose-password/:token", autoLayout = false)
@AnonymousAllowed
class ChoosePasswordView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final ChoosingPassword choosing;
    private final Words words;
    private final Div place = new Div();

    ChoosePasswordView(ChoosingPassword choosing, Words words, LanguageChoice languages) {
        this.choosing = choosing;
        this.words = words;
        addClassName("rw-sign-in");
        place.addClassNames("rw-card", "rw-stack", "rw-sign-in-form");
        Div top = new Div(new Mark(), new LanguageSwitch(words, languages));
        top.addClassName("rw-sign-in-top");
        add(top, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String token = entering.getRouteParameters().get("token").orElse("");
        place.removeAll();
        choosing.userName(token).ifPresentOrElse(name -> ask(token, name), this::gone);
    }

    private void gone() {
        place.add(ErrorState.page(say("shell.password.GONE"), say("shell.password.GONE_KEPT"), say("shell.password.GONE_NEXT"),
                Actions.plain(say("shell.sign-in.SIGN_IN"), click -> leadToSignIn())));
    }

    private void ask(String token, String userName) {
        NewPassword password = new NewPassword(words);
        MessageLine refusal = new MessageLine(Tone.REFUSED, "");
        refusal.setVisible(false);
        // Password managers keep a password under the name that they find beside it.
        TextField name = new TextField(say("shell.first.USER_NAME"));
        name.setValue(userName);
        name.setReadOnly(true);
        name.getElement().setAttribute("autocomplete", "username");
        place.add(new H1(say("shell.password.TITLE")), name, password, refusal, Actions.primary(say("shell.password.CHOOSE"), click -> {
            refusal.setVisible(!password.isSameTwice());
            refusal.setText(say("shell.password.DIFFERENT"));
            if (password.isSameTwice()) {
                choose(token, password.getValue(), refusal);
            }
        }));
    }

    private void choose(String token, String password, MessageLine refusal) {
        choosing.choose(token, password).either(chosen -> {
            place.removeAll();
            place.add(new H1(say("shell.password.TITLE")), new MessageLine(Tone.GOOD, say("shell.password.DONE")),
                    Actions.primary(say("shell.sign-in.SIGN_IN"), click -> leadToSignIn()));
            return null;
        }, refused -> {
            refusal.setText(words.say(getLocale(), refused));
            refusal.setVisible(true);
            return null;
        });
    }

    private static void leadToSignIn() {
        UI.getCurrent().getPage().setLocation(StartView.ADDRESS + SignInView.ROUTE);
    }

    @Override
    public String getPageTitle() {
        return say("shell.password.TITLE") + " · Ruilwerk";
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
