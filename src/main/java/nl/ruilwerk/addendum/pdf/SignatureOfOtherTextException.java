package nl.ruilwerk.addendum.pdf;

/** A signature was to be drawn below a text that is not the one that was signed. */
public class SignatureOfOtherTextException extends IllegalArgumentException {

    private final String signatureId;
    private final String signed;
    private final String drawn;

    /** @param signed SHA-256 of the text that was signed; {@code drawn} that of the text to be drawn */
    SignatureOfOtherTextException(String signatureId, String signed, String drawn) {
        super("Signature %s is about the text %s, not about %s".formatted(signatureId, signed, drawn));
        this.signatureId = signatureId;
        this.signed = signed;
        this.drawn = drawn;
    }

    public String signatureId() {
        return signatureId;
    }

    public String signed() {
        return signed;
    }

    public String drawn() {
        return drawn;
    }
}
