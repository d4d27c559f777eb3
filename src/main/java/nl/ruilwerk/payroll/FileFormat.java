package nl.ruilwerk.payroll;

/**
 * How an employer's payroll reads its file.
 *
 * @param separator   between columns
 * @param decimalSign in amounts
 * @param header      whether the first line names the columns
 */
public record FileFormat(char separator, char decimalSign, boolean header) {

    /** What Dutch spreadsheets expect. */
    public static final FileFormat DUTCH = new FileFormat(';', ',', true);

    public FileFormat {
        if (separator == decimalSign) {
            throw new IllegalArgumentException("Columns and decimals cannot both be told by " + separator);
        }
    }
}
