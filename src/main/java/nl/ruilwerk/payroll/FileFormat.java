package nl.ruilwerk.payroll;

/**
 * How an employer's payroll reads its file.
 *
 * @param separator   between columns
 * @param decimalSign in amounts
 * @param header      whether the first line names the columns
 * @param hours       whether there is a column of hours, behind all others
 */
public record FileFormat(char separator, char decimalSign, boolean header, boolean hours) {

    /** What Dutch spreadsheets expect. */
    public static final FileFormat DUTCH = new FileFormat(';', ',', true, false);

    public FileFormat {
        if (separator == decimalSign) {
            throw new IllegalArgumentException("Columns and decimals cannot both be told by " + separator);
        }
    }

    /** @return the same with or without a column of hours */
    public FileFormat withHours(boolean column) {
        return new FileFormat(separator, decimalSign, header, column);
    }
}
