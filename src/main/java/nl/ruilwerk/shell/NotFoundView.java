package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.ErrorState;
import nl.ruilwerk.look.Mark;
import nl.ruilwerk.words.Words;

/**
 * What somebody sees at an address that does not exist, that names a thing that does not exist, or that is not for them:
 * three times the same, so that an address gives nothing away.
 */
class NotFoundView extends Main {

    NotFoundView(Words words) {
        addClassName("rw-centred");
        add(new Mark(), ErrorState.page(words.say(getLocale(), "shell.not-found.HAPPENED"),
                words.say(getLocale(), "shell.not-found.KEPT"), words.say(getLocale(), "shell.not-found.NEXT"),
                Actions.primary(words.say(getLocale(), "shell.error.HOME"), click -> UI.getCurrent().getPage().setLocation(StartView.ADDRESS))));
    }

    static String title(Words words) {
        return words.say(UI.getCurrent().getLocale(), "shell.not-found.HAPPENED") + " · Ruilwerk";
    }

    /** No such address. */
    @AnonymousAllowed
    static class OfAddress extends RouteNotFoundError implements HasDynamicTitle {

        private final Words words;

        OfAddress(Words words) {
            this.words = words;
            getElement().appendChild(new NotFoundView(words).getElement());
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NotFoundException> failure) {
            return HttpServletResponse.SC_NOT_FOUND;
        }

        @Override
        public String getPageTitle() {
            return title(words);
        }
    }

    /** The address is right, the thing that it names is not there. */
    @AnonymousAllowed
    static class OfThing extends Div implements HasErrorParameter<NoSuchElementException>, HasDynamicTitle {

        private final Words words;

        OfThing(Words words) {
            this.words = words;
            add(new NotFoundView(words));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NoSuchElementException> failure) {
            return HttpServletResponse.SC_NOT_FOUND;
        }

        @Override
        public String getPageTitle() {
            return title(words);
        }
    }

    /** It is there, and not for this person. */
    @AnonymousAllowed
    static class ForOthers extends Div implements HasErrorParameter<NotAllowedException>, HasDynamicTitle {

        private final Words words;

        ForOthers(Words words) {
            this.words = words;
            add(new NotFoundView(words));
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NotAllowedException> failure) {
            return HttpServletResponse.SC_NOT_FOUND;
        }

        @Override
        public String getPageTitle() {
            return title(words);
        }
    }
}
