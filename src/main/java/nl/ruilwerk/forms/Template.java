package nl.ruilwerk.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text of a form with values in it: {@code = expression}, or words with {@code {{expression}}},
 * {@code {{#if expression}}…{{/if}}} and {@code {{#loop list}}…{{/loop}}} as form-js has them.
 *
 * <p>What it yields keeps apart what the author wrote from what was filled in, so that an answer never becomes markup.
 */
final class Template {

    static final Template EMPTY = new Template(List.of());

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws Feel.FeelSyntaxException if an expression cannot be parsed or a block is not closed */
    static Template parse(Feel feel, String place, String text) {
        if (text.startsWith("=")) {
            return new Template(List.of(new Value(feel.parse(place, text.substring(1)))));
        }
        Reader reader = new Reader(feel, place, text);
        List<Part> parts = reader.parts("");
        return new Template(parts);
    }

    /** @return pieces in order; never null, a value that is null is left out */
    List<Piece> fill(Feel feel, FeelScope data) {
        List<Piece> pieces = new ArrayList<>();
        parts.forEach(part -> part.fill(feel, data, pieces));
        return pieces;
    }

    /** @return whether somebody who reads another language needs another text */
    boolean speaks() {
        return parts.stream().anyMatch(Part::speaks);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * Part of a filled text.
     *
     * @param written whether the author wrote it; otherwise it is a value
     * @param value   text when written; otherwise text, BigDecimal, Boolean, java.time, List or Map
     */
    record Piece(boolean written, Object value) {}

    private interface Part {

        void fill(Feel feel, FeelScope data, List<Piece> pieces);

        boolean speaks();
    }

    private record Words(String text) implements Part {

        @Override
        public void fill(Feel feel, FeelScope data, List<Piece> pieces) {
            pieces.add(new Piece(true, text));
        }

        @Override
        public boolean speaks() {
            return text.codePoints().anyMatch(Character::isLetter);
        }
    }

    private record Value(FeelExpression expression) implements Part {

        @Override
        public void fill(Feel feel, FeelScope data, List<Piece> pieces) {
            Object value = feel.evaluate(expression, data);
            if (value != null) {
                pieces.add(new Piece(false, value));
            }
        }

        @Override
        public boolean speaks() {
            return Feel.speaks(expression);
        }
    }

    private record If(FeelExpression condition, List<Part> parts) implements Part {

        @Override
        public void fill(Feel feel, FeelScope data, List<Piece> pieces) {
            if (Boolean.TRUE.equals(feel.evaluate(condition, data))) {
                parts.forEach(part -> part.fill(feel, data, pieces));
            }
        }

        @Override
        public boolean speaks() {
            return parts.stream().anyMatch(Part::speaks);
        }
    }

    private record Loop(FeelExpression list, List<Part> parts) implements Part {

        @Override
        public void fill(Feel feel, FeelScope data, List<Piece> pieces) {
            if (feel.evaluate(list, data) instanceof List<?> items) {
                for (Object item : items) {
                    Map<String, Object> inside = new LinkedHashMap<>();
                    inside.put("this", item);
                    if (item instanceof Map<?, ?> entries) {
                        entries.forEach((key, value) -> inside.put(String.valueOf(key), value));
                    }
                    parts.forEach(part -> part.fill(feel, data.with(inside), pieces));
                }
            }
        }

        @Override
        public boolean speaks() {
            return parts.stream().anyMatch(Part::speaks);
        }
    }

    private static final class Reader {

        private final Feel feel;
        private final String place;
        private final String text;
        private int at;

        Reader(Feel feel, String place, String text) {
            this.feel = feel;
            this.place = place;
            this.text = text;
        }

        /** Reads up to the end of the text or of the block named {@code block}. */
        List<Part> parts(String block) {
            List<Part> parts = new ArrayList<>();
            while (at < text.length()) {
                int open = text.indexOf("{{", at);
                if (open < 0) {
                    parts.add(new Words(text.substring(at)));
                    at = text.length();
                    break;
                }
                if (open > at) {
                    parts.add(new Words(text.substring(at, open)));
                }
                int close = text.indexOf("}}", open);
                if (close < 0) {
                    throw new Feel.FeelSyntaxException("\"{{\" without \"}}\"");
                }
                String inside = text.substring(open + 2, close).strip();
                at = close + 2;
                if (inside.equals("/" + block) && !block.isEmpty()) {
                    return parts;
                } else if (inside.startsWith("#if ")) {
                    FeelExpression condition = feel.parse(place, inside.substring(4));
                    parts.add(new If(condition, parts("if")));
                } else if (inside.startsWith("#loop ")) {
                    FeelExpression list = feel.parse(place, inside.substring(6));
                    parts.add(new Loop(list, parts("loop")));
                } else if (inside.startsWith("#") || inside.startsWith("/")) {
                    throw new Feel.FeelSyntaxException("\"{{%s}}\" has no place here".formatted(inside));
                } else {
                    parts.add(new Value(feel.parse(place, inside)));
                }
            }
            if (!block.isEmpty()) {
                throw new Feel.FeelSyntaxException("\"{{#%s}}\" without \"{{/%s}}\"".formatted(block, block));
            }
            return parts;
        }
    }
}
