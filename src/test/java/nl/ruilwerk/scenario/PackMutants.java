package nl.ruilwerk.scenario;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies of a pack in each of which one number is one step higher: a cent, a day, a month, a place. */
final class PackMutants {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d+(\\.\\d+)?(?![\\w-])");
    private static final Pattern RULE = Pattern.compile("[A-Z]{2}-[AT]?\\d+");
    /** Lines that people read or that say where something comes from, and the number of the format itself. */
    private static final Pattern NO_RULE_OF_THE_SCHEME = Pattern.compile("^\\s*(-\\s*)?(#|rules:|cite:|[a-z-]+-rules:|nl:|en:|text:|name: \\{|title:|help:|label:|passes:|fails:|asks:|document:|format:|code:).*");

    /**
     * One number that was changed.
     *
     * @param rules ids of the rules at the same datum, for finding the stories that tell of it
     */
    record Mutant(String code, String file, int line, String was, String is, String text, Set<String> rules) {

        @Override
        public String toString() {
            return file + ":" + line + ": " + was + " → " + is + "   " + text.strip();
        }
    }

    private PackMutants() {}

    static List<Mutant> of(Path pack) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (Path file : files(pack)) {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                String line = lines.get(at);
                if (NO_RULE_OF_THE_SCHEME.matcher(line).matches()) {
                    continue;
                }
                String bare = line.replaceAll("\\s#.*", "").replaceAll("from: \\d{4}-\\d\\d-\\d\\d,|to: \\d{4}-\\d\\d-\\d\\d,", "                 ");
                Matcher number = NUMBER.matcher(pad(bare, line));
                while (number.find()) {
                    String code = "m" + String.format("%03d", mutants.size() + 1);
                    mutants.add(new Mutant(code, pack.relativize(file).toString(), at + 1, number.group(), step(number.group()),
                            line.substring(0, number.start()) + step(number.group()) + line.substring(number.end()), rulesAt(lines, at)));
                }
            }
        }
        return mutants;
    }

    /** The same length as the line, so that a place in one is a place in the other. */
    private static String pad(String bare, String line) {
        String from = line.replaceAll("(from|to): \\d{4}-\\d\\d-\\d\\d", "$1:           ");
        return from.length() == line.length() ? from : bare;
    }

    private static String step(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.add(BigDecimal.ONE.movePointLeft(value.scale())).toPlainString();
    }

    /** The rules named nearest above, up to the beginning of the datum. */
    private static Set<String> rulesAt(List<String> lines, int at) {
        Set<String> rules = new TreeSet<>();
        for (int above = at; above >= 0 && above > at - 12 && rules.isEmpty(); above--) {
            Matcher rule = RULE.matcher(lines.get(above));
            while (rule.find()) {
                rules.add(rule.group());
            }
        }
        return rules;
    }

    /** Writes the copy, under the mutant's code as its name. */
    static Path write(Path pack, Mutant mutant, Path into) throws IOException {
        Path copy = into.resolve(mutant.code());
        for (Path file : files(pack)) {
            String name = pack.relativize(file).toString();
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (name.equals(mutant.file())) {
                lines.set(mutant.line() - 1, mutant.text());
            }
            if (name.equals("scheme.yaml")) {
                lines.replaceAll(line -> line.startsWith("scheme: ") ? "scheme: " + mutant.code() : line);
            }
            Path target = copy.resolve(name);
            Files.createDirectories(target.getParent());
            Files.write(target, lines);
        }
        return copy;
    }

    private static List<Path> files(Path pack) throws IOException {
        try (Stream<Path> found = Files.walk(pack)) {
            return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** @return scenario files with their text, those first that prove one of the rules */
    static Map<Path, String> stories(Path folder, Set<String> rules) throws IOException {
        Map<Path, String> first = new TreeMap<>();
        Map<Path, String> others = new TreeMap<>();
        for (Path file : files(folder)) {
            String text = Files.readString(file);
            boolean tells = rules.stream().anyMatch(rule -> Pattern.compile("\\b" + rule + "\\b").matcher(text).find());
            (tells ? first : others).put(file, text);
        }
        Map<Path, String> ordered = new java.util.LinkedHashMap<>(first);
        ordered.putAll(others);
        return ordered;
    }
}
