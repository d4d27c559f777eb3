package nl.ruilwerk.request.ui;

import com.vaadin.flow.component.Component;
import java.util.function.UnaryOperator;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.request.SubmitRequest;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Goal;

/** What the steps of a new request share: the draft as it stands now, what it is for, and the ways on. */
interface RequestInHand {

    Actor actor();

    SubmitRequest draft();

    Goal goal();

    Edition edition();

    /** Saves a change at once; a change that another window was quicker with is told, and not made. */
    void save(UnaryOperator<SubmitRequest> change);

    /** @return what the scheme says of the draft: the answer that the process will get */
    Evaluation judged();

    void go(int step);

    /** Says something above the step, and brings it in sight; the next change takes it away. */
    void tell(Tone tone, String sentence, Component... more);

    /** @param buttons the primary one first */
    void setActions(Component... buttons);
}
