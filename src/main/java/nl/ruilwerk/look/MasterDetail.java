package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;

/** A list left and the case right; on a phone one at a time, with a way back. */
public class MasterDetail extends Composite<Div> {

    private final Section master = new Section();
    private final Section detail = new Section();
    private final Div shown = new Div();
    private final Component placeholder;
    private SerializableRunnable onBack = () -> {};

    /**
     * @param master      the list
     * @param placeholder what stands right while nothing is chosen, usually an {@link EmptyState}
     */
    public MasterDetail(Component master, Component placeholder) {
        this.placeholder = placeholder;
        this.master.addClassName("rw-master");
        this.master.setAriaLabel(Texts.text("master-detail.MASTER"));
        this.master.add(master);
        detail.addClassName("rw-detail");
        detail.setAriaLabel(Texts.text("master-detail.DETAIL"));
        detail.getElement().setAttribute("tabindex", "-1");
        Button back = Actions.quiet(Texts.text("master-detail.BACK"), click -> {
            showMaster();
            onBack.run();
        });
        back.setIcon(Icons.BACK.create());
        back.addClassName("rw-detail-back");
        shown.addClassName("rw-detail-shown");
        detail.add(back, shown);
        getContent().addClassName("rw-master-detail");
        getContent().add(this.master, detail);
        showMaster();
    }

    /** Shows a case and moves the keyboard there. */
    public void showDetail(Component component) {
        shown.removeAll();
        shown.add(component);
        getContent().addClassName("rw-detail-open");
        detail.getElement().executeJs("this.focus({preventScroll: true}); this.scrollTop = 0;");
    }

    /** Back to the list; right stands the placeholder. */
    public void showMaster() {
        shown.removeAll();
        shown.add(placeholder);
        getContent().removeClassName("rw-detail-open");
    }

    /** @param onBack after the way back was taken on a phone, for instance to change the address */
    public void onBack(SerializableRunnable onBack) {
        this.onBack = onBack;
    }
}
