package nl.ruilwerk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.ruilwerk.identity.NotAllowedException;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.ErrorState;
import nl.ruilwerk.look.Mark;
import nl.ruilwerk.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When something goes wrong that no screen expected: what happened, that nothing is lost, what to do, and a short
 * reference that stands in the log beside the cause. Never the cause itself.
 */
@Component
class LastResort implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that cannot be mistaken for each other on the telephone. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Words words;

    LastResort(Words words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(this::duringClick));
        service.getSource().setSystemMessagesProvider(about -> whenTheSessionIsGone(about.getLocale()));
    }

    /** Notes a failure in the log. @return its reference, 8 signs */
    static String note(Throwable failure) {
        String reference = RANDOM.ints(8, 0, SIGNS.length()).mapToObj(at -> SIGNS.substring(at, at + 1))
                .reduce("", String::concat);
        LOG.error("Reference {}", reference, failure);
        return reference;
    }

    private void duringClick(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (isMissing(event.getThrowable())) {
            LOG.info("Asked for what is not there: {}", event.getThrowable().getMessage());
            show(ui, new NotFoundView(words));
            return;
        }
        String reference = note(event.getThrowable());
        if (ui != null) {
            show(ui, state(ErrorState::new, words, ui.getLocale(), reference));
        }
    }

    /** The exception itself or one that it was wrapped in, as reflection and Spring do. */
    private static boolean isMissing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAllowedException || cause instanceof NoSuchElementException) {
                return true;
            }
        }
        return false;
    }

    private void show(UI ui, com.vaadin.flow.component.Component content) {
        if (ui == null) {
            return;
        }
        Dialog dialog = new Dialog(content);
        dialog.getFooter().add(Actions.quiet(words.say(ui.getLocale(), "shell.error.CLOSE"), click -> dialog.close()));
        dialog.open();
    }

    /** An {@link ErrorState} in a dialog, or as the page itself. */
    private interface Kind {
        ErrorState make(String happened, String kept, String next, com.vaadin.flow.component.Component... actions);
    }

    private static ErrorState state(Kind kind, Words words, Locale language, String reference) {
        return kind.make(words.say(language, "shell.error.HAPPENED"), words.say(language, "shell.error.KEPT"),
                words.say(language, "shell.error.NEXT", Map.of("reference", reference)),
                Actions.primary(words.say(language, "shell.error.RELOAD"), click -> UI.getCurrent().getPage().reload()));
    }

    private SystemMessages whenTheSessionIsGone(Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.say(language, "shell.session.CAPTION"));
        messages.setSessionExpiredMessage(words.say(language, "shell.session.MESSAGE"));
        messages.setInternalErrorCaption(words.say(language, "shell.error.HAPPENED"));
        messages.setInternalErrorMessage(words.say(language, "shell.error.CLICK"));
        messages.setCookiesDisabledCaption(words.say(language, "shell.cookies.CAPTION"));
        messages.setCookiesDisabledMessage(words.say(language, "shell.cookies.MESSAGE"));
        return messages;
    }

    /** A screen that could not be shown. */
    @AnonymousAllowed
    static class OnTheWay extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

        private final Words words;

        OnTheWay(Words words) {
            this.words = words;
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> failure) {
            Main page = new Main(new Mark(), state(ErrorState::page, words, getLocale(), note(failure.getException())));
            page.addClassName("rw-centred");
            removeAll();
            add(page);
            return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        }

        @Override
        public String getPageTitle() {
            return words.say(getLocale(), "shell.error.HAPPENED") + " · Ruilwerk";
        }
    }
}
