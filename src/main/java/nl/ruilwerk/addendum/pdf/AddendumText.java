package nl.ruilwerk.addendum.pdf;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ruilwerk.addendum.AddendumTerms;
import nl.ruilwerk.addendum.AddendumTerms.Employee;
import nl.ruilwerk.addendum.AddendumTerms.Employer;
import nl.ruilwerk.addendum.AddendumTerms.Expense;
import nl.ruilwerk.addendum.AddendumTerms.NetEffect;
import nl.ruilwerk.addendum.AddendumTerms.Source;
import nl.ruilwerk.addendum.SignatureMark.Party;
import nl.ruilwerk.addendum.pdf.Letter.Address;
import nl.ruilwerk.addendum.pdf.Letter.Block;
import nl.ruilwerk.addendum.pdf.Letter.Fact;
import nl.ruilwerk.addendum.pdf.Letter.Facts;
import nl.ruilwerk.addendum.pdf.Letter.Paragraph;
import nl.ruilwerk.addendum.pdf.Letter.Parties;
import nl.ruilwerk.addendum.pdf.Letter.Points;
import nl.ruilwerk.addendum.pdf.Letter.Section;
import nl.ruilwerk.addendum.pdf.Letter.Signer;
import nl.ruilwerk.addendum.pdf.Letter.Table;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Payment;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/**
 * The text of one addendum: from what was agreed to what both parties read and sign (HS-135, HS-136).
 *
 * <p>Its canonical form is what a signature is about: UTF-8 JSON without signatures, keys sorted, no white space between
 * tokens. It holds the letter, word for word as shown, and the terms as data. The form is stored, and everything
 * shown or drawn later comes from the stored form, so that neither a new wording nor a new release changes what was
 * signed.
 */
public final class AddendumText {

    /** Name of the canonical form; another shape of {@link Letter} needs another name. */
    static final String FORMAT = "ruilwerk-addendum/1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addSerializer(String.class, new PrintableText.Serializer())
                    .addSerializer(Locale.class, new LanguageTagSerializer()))
            .build();

    private final String canonical;
    private final Letter letter;

    private AddendumText(String canonical, Letter letter) {
        this.canonical = canonical;
        this.letter = letter;
    }

    /**
     * Writes the letter for what was agreed, in the language of the terms.
     *
     * <p>Characters that the letter's type does not have are shown as a question mark, in the canonical form too: nobody
     * signs what they cannot see.
     */
    public static AddendumText of(AddendumTerms terms, Words words) {
        try {
            Letter letter = new Composer(terms, words).letter();
            return ofCanonical(JSON.writeValueAsString(Map.of("format", FORMAT, "letter", letter, "terms", terms)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a letter that was stored.
     *
     * @throws UnreadableAddendumException if it is no canonical form of this format
     */
    public static AddendumText ofCanonical(String canonical) {
        try {
            Form form = JSON.readValue(canonical, Form.class);
            if (!FORMAT.equals(form.format()) || form.letter() == null) {
                throw new UnreadableAddendumException(FORMAT, form.format(), null);
            }
            return new AddendumText(canonical, form.letter());
        } catch (JsonProcessingException broken) {
            throw new UnreadableAddendumException(FORMAT, "something else", broken);
        }
    }

    /** The canonical form as far as it is read again: the terms are for others. */
    @JsonIgnoreProperties("terms")
    private record Form(String format, Letter letter) {}

    /** @return what is hashed and stored; its UTF-8 bytes lie in the PDF as well */
    public String canonical() {
        return canonical;
    }

    /** @return SHA-256 of the UTF-8 bytes of {@link #canonical()}, 64 lower-case hexadecimal digits */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @return the letter as a fragment of HTML for the screen, everything escaped, without style; headings begin at
     *     level two
     */
    public String html() {
        return LetterTemplate.preview(letter);
    }

    public String title() {
        return letter.title();
    }

    public String reference() {
        return letter.reference();
    }

    public Locale language() {
        return Locale.forLanguageTag(letter.language());
    }

    Letter letter() {
        return letter;
    }

    /** Writes {@code nl-NL}, as everybody else does. */
    private static final class LanguageTagSerializer extends ToStringSerializerBase {

        LanguageTagSerializer() {
            super(Locale.class);
        }

        @Override
        public String valueToString(Object language) {
            return ((Locale) language).toLanguageTag();
        }
    }

    /** Puts the terms into sentences and tables. */
    private record Composer(AddendumTerms terms, Words words) {

        private static final char NO_BREAK = '\u00a0';

        Letter letter() {
            Employer employer = terms.employer();
            Employee employee = terms.employee();
            return new Letter(terms.language().toLanguageTag(), terms.reference(), terms.drawnUpOn(), say("TITLE"),
                    say("SUBTITLE", Map.of("goal", terms.expense().goal(), "planYear", terms.scheme().planYear())),
                    new Address(employer.name(), employer.address()), say("CONFIDENTIAL"),
                    new Address(employee.name(), employee.address().isEmpty() ? List.of(employee.unit()) : employee.address()),
                    List.of(fact("DATE", day(terms.drawnUpOn())),
                            fact("REFERENCE", terms.reference()),
                            fact("EMPLOYEE_NUMBER", employee.number())),
                    say("SALUTATION", Map.of("name", employee.name())),
                    List.of(say("OPENING", Map.of("requestedOn", day(terms.requestedOn()), "goal", terms.expense().goal())),
                            say("NATURE", Map.of("scheme", terms.scheme().name()))),
                    sections(),
                    say("CLOSING", Map.of("city", employer.city(), "drawnUpOn", day(terms.drawnUpOn()))),
                    List.of(new Signer(Party.EMPLOYER, say("EMPLOYER"), employer.signer(), employer.signerFunction()),
                            new Signer(Party.EMPLOYEE, say("EMPLOYEE"), employee.name(), employee.function())));
        }

        private List<Section> sections() {
            List<Section> sections = new ArrayList<>();
            add(sections, "PARTIES", parties());
            String grant = terms.expense().ownContribution().isZero() ? "GRANT_IN_FULL" : "GRANT";
            if (!terms.expense().proven().isPositive()) {
                add(sections, "EXPENSE", new Paragraph(say("GRANT_WITHOUT_COST", Map.of("granted", terms.expense().granted()))), expense());
            } else {
                add(sections, "EXPENSE", new Paragraph(say(grant, Map.of("granted", terms.expense().granted()))), expense(), amounts());
            }
            add(sections, "SOURCES", exchange().toArray(Block[]::new));
            terms.course().flatMap(AddendumTerms.Course::period).ifPresent(period -> add(sections, "COURSE", period(period).toArray(Block[]::new)));
            terms.netEffect().ifPresent(effect ->
                    add(sections, "NET_EFFECT", netEffect(effect), new Paragraph(effect.explanation())));
            addPoints(sections, "DECLARATIONS", true, terms.declarations().stream().map(Composer::point).toList());
            addPoints(sections, "CONDITIONS", false, terms.conditions().stream().map(Composer::point).toList());
            addPoints(sections, "CONSEQUENCES", false, terms.consequences().stream()
                    .map(notice -> new Points.Point(notice.text(), notice.ruleId() + ", " + notice.citation())).toList());
            if (!terms.retained().isEmpty()) {
                add(sections, "RETAINED", terms.retained().stream().map(Paragraph::new).toArray(Block[]::new));
            }
            if (!terms.rules().isEmpty()) {
                add(sections, "RULES", new Paragraph(say("RULES_INTRODUCTION")), rules());
            }
            return sections;
        }

        private List<Block> exchange() {
            List<Block> blocks = new ArrayList<>();
            String key = "EXCHANGE" + terms.course().map(AddendumTerms.Course::paid).filter(paid -> paid != Payment.Treatment.UNTAXED)
                    .map(paid -> "_" + paid).orElse("");
            blocks.add(new Paragraph(say(key, Map.of("exchanged", terms.exchanged()))));
            terms.course().flatMap(AddendumTerms.Course::given)
                    .ifPresent(given -> blocks.add(new Paragraph(say("GIVEN", Map.of("hours", given)))));
            terms.course().map(AddendumTerms.Course::surplus).filter(Money::isPositive)
                    .ifPresent(surplus -> blocks.add(new Paragraph(say("SURPLUS", Map.of("surplus", surplus)))));
            blocks.add(sources());
            for (Source source : terms.sources()) {
                source.hours().ifPresent(hours -> blocks.add(new Paragraph(say(hours.renewed() ? "HOURS_RENEWED" : "HOURS", Map.of("source", source.name(),
                        "hours", hours.hours(), "value", Formats.decimal(locale(), hours.value(), 4), "amount", source.exchanged())))));
            }
            return blocks;
        }

        private List<Block> period(AddendumTerms.Period period) {
            List<Fact> facts = new ArrayList<>(List.of(fact("TERM", period.term()), fact("TERM_START", day(period.start()))));
            facts.add(fact("TERM_END", period.end().map(this::day).orElseGet(() -> say("TERM_OPEN"))));
            List<List<String>> rows = new ArrayList<>();
            int times = 0;
            for (AddendumTerms.Instalments part : period.instalments()) {
                String first = month(part.first());
                rows.add(List.of(part.times() == 1 ? first : say("FROM_TO", Map.of("first", first, "last", month(part.last()))),
                        String.valueOf(part.times()), money(part.each())));
                times += part.times();
            }
            return List.of(new Facts(facts),
                    new Table(say("INSTALMENTS_CAPTION"), List.of(words("MONTHS", 56), figures("TIMES", 18), figures("EACH", 26)), rows,
                            List.of(say("TOTAL"), String.valueOf(times), money(terms.exchanged()))),
                    new Paragraph(say(period.end().isPresent() ? "TERM_ENDS" : "TERM_REVOKE")));
        }

        private String month(YearMonth month) {
            return Formats.month(locale(), month).replace(' ', NO_BREAK);
        }

        private void add(List<Section> sections, String key, Block... blocks) {
            sections.add(new Section(sections.size() + 1, say(key + "_HEADING"), List.of(blocks)));
        }

        private void addPoints(List<Section> sections, String key, boolean ticked, List<Points.Point> points) {
            if (!points.isEmpty()) {
                add(sections, key, new Paragraph(say(key + "_INTRODUCTION")), new Points(ticked, points));
            }
        }

        private static Points.Point point(String text) {
            return new Points.Point(text, "");
        }

        private Parties parties() {
            Employer employer = terms.employer();
            Employee employee = terms.employee();
            List<Fact> employers = new ArrayList<>();
            employers.add(fact("NAME", employer.name()));
            addLines(employers, "ADDRESS", employer.address());
            employers.add(fact("SIGNER", employer.signer()));
            employers.add(fact("FUNCTION", employer.signerFunction()));
            List<Fact> employees = new ArrayList<>();
            employees.add(fact("NAME", employee.name()));
            addLines(employees, "ADDRESS", employee.address());
            employee.born().ifPresent(born -> employees.add(fact("BORN", day(born))));
            employees.add(fact("EMPLOYEE_NUMBER", employee.number()));
            employees.add(fact("FUNCTION", employee.function()));
            employees.add(fact("UNIT", employee.unit()));
            employees.add(fact("SINCE", day(employee.since())));
            return new Parties(List.of(new Parties.Side(say("EMPLOYER"), employers), new Parties.Side(say("EMPLOYEE"), employees)));
        }

        private void addLines(List<Fact> facts, String key, List<String> lines) {
            if (!lines.isEmpty()) {
                facts.add(fact(key, String.join(", ", lines)));
            }
        }

        private Facts expense() {
            Expense expense = terms.expense();
            List<Fact> facts = new ArrayList<>(List.of(fact("GOAL", expense.goal()),
                    fact("SCHEME", say("SCHEME_EDITION", Map.of("scheme", terms.scheme().name(), "edition", terms.scheme().edition()))),
                    fact("PLAN_YEAR", String.valueOf(terms.scheme().planYear())),
                    fact("REQUESTED_ON", day(terms.requestedOn()))));
            if (!expense.dates().isEmpty()) {
                facts.add(fact(expense.dates().size() == 1 ? "EXPENSE_DATE" : "EXPENSE_DATES", expense.dates().stream()
                        .map(day -> day(day)).collect(Collectors.joining("; "))));
            }
            return new Facts(facts);
        }

        private Table amounts() {
            Expense expense = terms.expense();
            return new Table(say("AMOUNTS_CAPTION"), List.of(words("ITEM", 70), figures("AMOUNT", 30)),
                    List.of(List.of(say("PROVEN"), money(expense.proven())),
                            List.of(say("GRANTED"), money(expense.granted()))),
                    List.of(say("OWN_CONTRIBUTION"), money(expense.ownContribution())));
        }

        private Table sources() {
            List<List<String>> rows = new ArrayList<>();
            for (Source source : terms.sources()) {
                rows.add(List.of(source.name(), Formats.month(locale(), source.month()).replace(' ', NO_BREAK),
                        source.remaining().isPresent() ? money(source.value()) : say("A_MONTH", Map.of("value", money(source.value()))),
                        money(source.exchanged()), source.remaining().map(this::money).orElse("–")));
            }
            return new Table(say("SOURCES_CAPTION"),
                    List.of(words("SOURCE", 31), words("MONTH", 20),
                            new Table.Column(say("VALUE_ON", Map.of("requestedOn", day(terms.requestedOn()))), true, 18),
                            figures("EXCHANGED", 16), figures("REMAINING", 15)),
                    rows, List.of(say("TOTAL"), "", "", money(terms.exchanged()), ""));
        }

        private Table netEffect(NetEffect effect) {
            return new Table(say("NET_EFFECT_CAPTION"), List.of(words("ITEM", 70), figures("AMOUNT", 30)),
                    effect.lines().stream().map(line -> List.of(line.label(), money(line.amount()))).toList(),
                    List.of(effect.advantage().label(), money(effect.advantage().amount())));
        }

        private Table rules() {
            return new Table(say("RULES_CAPTION"),
                    List.of(words("RULE", 13), words("ARTICLE", 17), words("SENTENCE", 70)),
                    terms.rules().stream().map(rule -> List.of(rule.id(), rule.article(), rule.sentence())).toList(),
                    List.of());
        }

        private Table.Column words(String key, int width) {
            return new Table.Column(say(key), false, width);
        }

        private Table.Column figures(String key, int width) {
            return new Table.Column(say(key), true, width);
        }

        private Fact fact(String key, String text) {
            return new Fact(say(key), text);
        }

        /** A date keeps together at the end of a line. */
        private String day(LocalDate day) {
            return Formats.date(locale(), day).replace(' ', NO_BREAK);
        }

        private String money(Money amount) {
            return Formats.money(locale(), amount);
        }

        private String say(String key) {
            return say(key, Map.of());
        }

        private String say(String key, Map<String, ?> figures) {
            return words.say(locale(), "addendum.letter." + key, figures);
        }

        private Locale locale() {
            return terms.language();
        }
    }
}
