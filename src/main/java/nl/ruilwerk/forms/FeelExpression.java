package nl.ruilwerk.forms;

import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * An expression of a form, parsed once.
 *
 * @param place where it stands, for whoever must mend it: file, line and component
 * @param text  as written, without the leading {@code =}
 */
record FeelExpression(String place, String text, ParsedExpression parsed) {}
