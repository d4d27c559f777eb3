package nl.ruilwerk.forms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.ruilwerk.forms.FormScreen.FieldState;
import nl.ruilwerk.forms.Option;

/** Any number of several options; read in the order in which they are offered. */
class ChoicesEntry<C extends Component & InputField<? extends HasValue.ValueChangeEvent<Set<Option>>, Set<Option>> & HasValidationProperties>
        extends FieldEntry<C, Set<Option>> {

    private final Consumer<List<Option>> offer;
    private List<Option> offered = List.of();

    private ChoicesEntry(C component, Consumer<List<Option>> offer) {
        super(component);
        this.offer = offer;
    }

    static ChoicesEntry<CheckboxGroup<Option>> boxes() {
        CheckboxGroup<Option> group = new CheckboxGroup<>();
        group.setItemLabelGenerator(Option::label);
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        return new ChoicesEntry<>(group, group::setItems);
    }

    static ChoicesEntry<MultiSelectComboBox<Option>> tags() {
        MultiSelectComboBox<Option> box = new MultiSelectComboBox<>();
        box.setItemLabelGenerator(Option::label);
        return new ChoicesEntry<>(box, box::setItems);
    }

    @Override
    Object read() {
        Set<Option> chosen = component().getValue();
        return offered.stream().filter(chosen::contains).map(Option::value).toList();
    }

    @Override
    void write(Object answer) {
        Collection<?> values = answer instanceof Collection<?> several ? several : List.of();
        component().setValue(offered.stream().filter(option -> values.stream().anyMatch(option::isFor))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
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
