package nl.ruilwerk.forms;

/**
 * What is wrong in a form file. Any fault stops the start: a form is shown exactly as its file says, or not at all.
 *
 * @param file      relative, such as {@code forms/request/check-receipt.form}
 * @param line      counted from 1
 * @param component key of the component, or its id or place in the file if it has no key; empty for the form itself
 * @param problem   what kind of fault it is
 * @param sentence  what is wrong and what would be right, one line
 */
public record FormFault(String file, int line, String component, Problem problem, String sentence) {

    public enum Problem {
        UNREADABLE_FILE, NOT_A_FORM, UNKNOWN_COMPONENT, UNSUPPORTED_COMPONENT, MISSING_KEY, BAD_KEY, DUPLICATE_KEY, DUPLICATE_ID,
        DUPLICATE_FORM, BAD_EXPRESSION, MISSING_TEXT, MISSING_TRANSLATION, BAD_PROPERTY, UNKNOWN_PROPERTY, BAD_PATTERN,
        BAD_OPTIONS, BAD_DEFAULT
    }

    /** @return the fault on one line, such as {@code forms/a.form:12, component "amount": has no key} */
    @Override
    public String toString() {
        return place(file, line, component) + ": " + sentence;
    }

    static String place(String file, int line, String component) {
        return file + ":" + line + (component.isEmpty() ? "" : ", component \"" + component + "\"");
    }
}
