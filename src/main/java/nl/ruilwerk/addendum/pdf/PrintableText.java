package nl.ruilwerk.addendum.pdf;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.text.Normalizer;

/**
 * Text in the one way in which the letter can show it: composed Unicode, on one line, without control or direction
 * characters, and with a question mark for what the letter's type cannot print.
 */
final class PrintableText {

    private PrintableText() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (character == '\n' || character == '\r' || character == '\t') {
                shown.append(' ');
            } else if (Typeface.prints(character)) {
                shown.appendCodePoint(character);
            } else if (!isInvisible(character)) {
                shown.append('?');
            }
        });
        return shown.toString();
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.CONTROL || Character.getType(character) == Character.FORMAT;
    }

    /** Writes every text of the canonical form that way. */
    static final class Serializer extends StdScalarSerializer<String> {

        Serializer() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(of(text));
        }
    }
}
