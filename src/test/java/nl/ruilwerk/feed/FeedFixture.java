package nl.ruilwerk.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.outcome.Outcome;

/** Brings files in as a personnel officer does. */
final class FeedFixture {

    static final String PEOPLE = "employee_number;given_name;surname;email;birth_date\n";
    static final String EMPLOYMENTS =
            "employee_number;employment_number;unit;contract_type;job_title;starts;ends;weekly_hours;fte;monthly_salary;manager\n";
    static final String HOURS = "employee_number;employment_number;valid_from;weekly_hours;fte\n";
    static final String SALARIES = "employee_number;employment_number;valid_from;monthly_salary\n";
    static final String MANAGERS = "employee_number;employment_number;valid_from;manager\n";
    static final String ABSENCES = "employee_number;kind;starts;ends;percent\n";
    static final String BALANCES = "employee_number;source;plan_year;full_value\n";

    private final ImportingFeed importing;
    private final Actor officer;

    FeedFixture(ImportingFeed importing, Actor officer) {
        this.importing = importing;
        this.officer = officer;
    }

    static FeedDelivery file(LocalDate asOf, String text) {
        return new FeedDelivery("feed.csv", asOf, text.getBytes(StandardCharsets.UTF_8), false, Optional.empty());
    }

    FeedImport deliver(LocalDate asOf, String text) {
        return importing.deliver(officer, file(asOf, text)).orThrow();
    }

    Outcome<FeedImport> confirm(FeedImport delivered) {
        return importing.confirm(officer, delivered.id(), importing.preview(officer, delivered.id()).plan().map(FeedPlan::fingerprint).orElse(""));
    }

    /** Delivers and confirms. */
    FeedImport take(LocalDate asOf, String text) {
        FeedImport delivered = deliver(asOf, text);
        if (delivered.state() == FeedImport.State.BROKEN) {
            throw new IllegalStateException("Broken: " + delivered.problems());
        }
        return confirm(delivered).orThrow();
    }
}
