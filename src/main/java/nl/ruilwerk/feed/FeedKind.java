package nl.ruilwerk.feed;

import static nl.ruilwerk.feed.FeedColumn.choice;
import static nl.ruilwerk.feed.FeedColumn.date;
import static nl.ruilwerk.feed.FeedColumn.email;
import static nl.ruilwerk.feed.FeedColumn.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruilwerk.feed.FeedColumn.Need;
import nl.ruilwerk.feed.FeedColumn.Type;

/**
 * What a file is about. One file is about one kind; which one follows from its columns.
 *
 * @see "docs/hr-feed.md"
 */
public enum FeedKind {

    /** Who works here: number, name, e-mail (AL-13, AL-93). */
    PEOPLE("person", text("given_name", "voornaam", Need.VALUE, 80), text("surname", "achternaam", Need.VALUE, 120),
            email("email", "e-mail"), date("birth_date", "geboortedatum", Need.NOTHING), choice("language", "taal", Need.NOTHING, "nl", "en")),

    /** The contracts of these people, with hours, salary and manager as they are on the as-of day. */
    EMPLOYMENTS("employment", employmentNumber(), text("unit", "onderdeel", Need.VALUE, 60),
            choice("contract_type", "contractsoort", Need.VALUE, "permanent", "fixed-term", "trainee", "agency"),
            text("job_title", "functie", Need.NOTHING, 120), date("starts", "begindatum", Need.VALUE), date("ends", "einddatum", Need.COLUMN),
            hours(Need.NOTHING), fte(Need.NOTHING), salary(Need.NOTHING), manager(Need.NOTHING)),

    /** Working hours from a day on. */
    HOURS("", employmentNumber(), from(), hours(Need.VALUE), fte(Need.VALUE)),

    /** Salaries from a day on (AL-93, AL-110). */
    SALARIES("", employmentNumber(), from(), salary(Need.VALUE)),

    /** Managers from a day on. */
    MANAGERS("", employmentNumber(), from(), manager(Need.COLUMN)),

    /** Who is away; never why. */
    ABSENCES("", choice("kind", "soort", Need.VALUE, "sickness", "parental-leave", "unpaid-leave", "sabbatical", "suspension", "other"),
            date("starts", "begindatum", Need.VALUE), date("ends", "einddatum", Need.COLUMN),
            FeedColumn.number("percent", "percentage", Need.NOTHING, 0, "1", "100")),

    /** What somebody has in a source in a plan year: euro, or hours of the leave register (AL-93, LZ-51). */
    BALANCES("source", text("source", "bron", Need.VALUE, 60), FeedColumn.number("plan_year", "planjaar", Need.VALUE, 0, "2000", "2200"),
            FeedColumn.number("full_value", "waarde", Need.VALUE, 2, "0", "9999999.99"));

    private final String attributes;
    private final List<FeedColumn> columns;

    /** @param attributes what further facts are about, {@code person}, {@code employment} or {@code source}; empty when there are none */
    FeedKind(String attributes, FeedColumn... own) {
        this.attributes = attributes;
        this.columns = Stream.concat(Stream.of(text("employer", "werkgever", Need.NOTHING, 60),
                text("employee_number", "personeelsnummer", Need.VALUE, 40)), Arrays.stream(own)).toList();
    }

    /** @return the name in addresses and in the database */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @return every column by name, in the order of the document; further facts of a scheme come on top */
    public List<FeedColumn> columns() {
        return columns;
    }

    /**
     * @param header as it stands in the file
     * @return the column that it names; empty when this kind has no such column
     */
    Optional<FeedColumn> column(String header) {
        return columns.stream().filter(column -> column.isCalled(header)).findFirst().or(() -> attribute(header));
    }

    private Optional<FeedColumn> attribute(String header) {
        if (attributes.isEmpty() || !header.matches(attributes + "\\.[A-Za-z][A-Za-z0-9]{0,39}:(text|number|yesno)")) {
            return Optional.empty();
        }
        String type = header.substring(header.indexOf(':') + 1);
        return Optional.of(FeedColumn.attribute(header, type.equals("text") ? Type.TEXT : type.equals("number") ? Type.NUMBER : Type.YES_NO));
    }

    private static FeedColumn employmentNumber() {
        return text("employment_number", "dienstverbandnummer", Need.VALUE, 40);
    }

    private static FeedColumn from() {
        return date("valid_from", "ingangsdatum", Need.VALUE);
    }

    private static FeedColumn hours(Need need) {
        return FeedColumn.number("weekly_hours", "uren_per_week", need, 2, "0", "80");
    }

    private static FeedColumn fte(Need need) {
        return FeedColumn.number("fte", "deeltijdfactor", need, 5, "0", "2");
    }

    private static FeedColumn salary(Need need) {
        return FeedColumn.number("monthly_salary", "maandsalaris", need, 2, "0", "999999.99");
    }

    private static FeedColumn manager(Need need) {
        return text("manager", "leidinggevende", need, 40);
    }
}
