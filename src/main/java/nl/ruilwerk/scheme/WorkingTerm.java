package nl.ruilwerk.scheme;

/**
 * How long somebody has for a step of the processes that come with the product. A regulation is mostly silent about it: then the employer
 * sets a parameter of that name, in days, and without one the product's own days count.
 */
public enum WorkingTerm {

    /** HR checks a receipt. */
    RECEIPT_CHECK("receipt_check_term", 5),
    /** The employee completes a request that was sent back, or chooses another source. */
    COMPLETION("completion_term", 14),
    /** The employer decides beyond what is guaranteed. */
    DISCRETION("discretion_term", 10),
    /** A party signs. */
    SIGNATURE("signature_term", 14);

    private final String parameter;
    private final int otherwise;

    WorkingTerm(String parameter, int otherwise) {
        this.parameter = parameter;
        this.otherwise = otherwise;
    }

    /** @return name of the parameter that sets it */
    public String parameter() {
        return parameter;
    }

    /** @return days from the day on which the step begins; its last day is inclusive */
    public int days(Edition edition) {
        return edition.parameter(parameter).flatMap(Parameter::value).map(value -> ((Number) value).intValue()).orElse(otherwise);
    }
}
