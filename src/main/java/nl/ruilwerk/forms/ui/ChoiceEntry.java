package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import java.util.List;
import java.util.function.Consumer;
import nl.ruilwerk.forms.FormScreen.FieldState;
import nl.ruilwerk.forms.Option;

/** One out of several options. */
class ChoiceEntry<C extends Component & InputField<? extends HasValue.ValueChangeEvent<Option>, Option> & HasValidationProperties>
        extends FieldEntry<C, Option> {

    private final Consumer<List<Option>> offer;
    private List<Option> offered = List.of();

    private ChoiceEntry(C component, Consumer<List<Option>> offer) {
        super(component);
        this.offer = offer;
    }

    static ChoiceEntry<Select<Option>> list() {
        Select<Option> select = new Select<>();
        select.setItemLabelGenerator(option -> option == null ? "" : option.label());
        select.setEmptySelectionAllowed(true);
        return new ChoiceEntry<>(select, select::setItems);
    }

    static ChoiceEntry<ComboBox<Option>> searchableList() {
        ComboBox<Option> box = new ComboBox<>();
        box.setItemLabelGenerator(Option::label);
        box.setClearButtonVisible(true);
        return new ChoiceEntry<>(box, box::setItems);
    }

    static ChoiceEntry<RadioButtonGroup<Option>> radios() {
        RadioButtonGroup<Option> group = new RadioButtonGroup<>();
        group.setItemLabelGenerator(Option::label);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        return new ChoiceEntry<>(group, group::setItems);
    }

    @Override
    Object read() {
        return component().getValue() == null ? null : component().getValue().value();
    }

    @Override
    void write(Object answer) {
        component().setValue(answer == null ? null
                : offered.stream().filter(option -> option.isFor(answer)).findFirst().orElse(null));
    }

    @Override
    void show(FieldState state, boolean formIsReadOnly) {
        if (!state.options().equals(offered)) {
            Object answer = read();
            offered = state.options();
            offer.accept(offered);
            write(answer);
        }
        super.show(state, formIsReadOnly);
    }
}
