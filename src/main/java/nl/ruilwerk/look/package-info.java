/**
 * What Ruilwerk looks like: the style sheets, the type, the icons, and the parts that screens are made of.
 *
 * <p>Owns {@code META-INF/resources/ruilwerk/}: {@code tokens.css} (every colour, size and space, light and dark),
 * {@code base.css} (the page and Vaadin's own components) and {@code components.css} (the parts in this package). The
 * parts take plain data (records of text, amounts and states) and give it the right elements: a heading is a heading, a
 * list is a list, a table is a table. They know no employee, request or rule, and they never decide.
 *
 * <p>Amounts and dates are written by {@link nl.ruilwerk.words.Formats}; sentences about the case come in ready made.
 * The few words that always read the same ("vrij", "indicatie") stand in {@code messages/look_*.properties}.
 *
 * <p>Read first: {@code Page}, the frame of every screen; {@code SourceCard}, one part from data to elements;
 * {@code AmountField}, how an amount is typed.
 */
@ApplicationModule(allowedDependencies = {"money", "words"})
package nl.ruilwerk.look;

import org.springframework.modulith.ApplicationModule;
