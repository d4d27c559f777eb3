package nl.ruilwerk.forms;

/** A part of a form. Ids are unique within the form. */
public sealed interface FormComponent permits FormField, FormGroup, FormNote, FormTable, FormGap {

    String id();

    FormLayout layout();

    /** When it is not shown; what is inside it is not shown either. */
    Setting hidden();
}
