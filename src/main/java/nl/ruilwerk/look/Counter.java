package nl.ruilwerk.look;

import com.vaadin.flow.component.html.Span;

/** How much waits, beside the name of a place in the navigation. Nothing is shown for none. */
public class Counter extends Span {

    private final Span figure = new Span();
    private final Span spoken = new Span();

    public Counter() {
        addClassName("rw-counter");
        figure.getElement().setAttribute("aria-hidden", "true");
        spoken.addClassName("rw-spoken");
        add(figure, spoken);
        setVisible(false);
    }

    /**
     * @param count  0 or more; above 99 "99+" is shown
     * @param spoken the same in words, such as "3 taken"
     */
    public void setCount(long count, String spoken) {
        figure.setText(count > 99 ? "99+" : String.valueOf(count));
        this.spoken.setText(spoken);
        setVisible(count > 0);
    }
}
