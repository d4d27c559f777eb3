/** The screen of a form: {@link nl.ruilwerk.forms.ui.FormView} for whoever shows a task; the rest is its parts. */
@NamedInterface("ui")
package nl.ruilwerk.forms.ui;

import org.springframework.modulith.NamedInterface;
