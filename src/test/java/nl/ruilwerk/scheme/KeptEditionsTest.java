package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By which text a running choice is judged after the regulation changed (LZ-190, LZ-A40). */
class KeptEditionsTest {

    private static final LocalDate DAY = LocalDate.of(2015, 7, 1);
    private static final String DAYS = "name: travel_days_year";

    private final PackFixture then = new PackFixture("lelie");
    private final PackFixture now = new PackFixture("lelie");
    private final Schemes schemes = new Schemes(java.util.List.of());

    private Edition kept() {
        PackFiles former = new PackFiles("lelie", then.files());
        schemes.replace("lelie", new PackFiles("lelie", now.files()));
        return new KeptEditions(schemes, digest -> Optional.of(new SchemeText(digest, former.files())).filter(text -> text.digest().equals(former.digest())))
                .of(former.digest(), schemes.editionOn("lelie", DAY)).on(DAY);
    }

    private static Object value(Edition edition, String parameter) {
        return edition.parameter(parameter).flatMap(Parameter::value).orElseThrow();
    }

    @Test
    void aChoiceKeepsTheTextThatItWasGrantedBy() {
        now.with("parameters.yaml", "value: 214 }", "value: 100 }");

        assertThat(value(kept(), "travel_days_year")).hasToString("214");
    }

    @Test
    void aChoiceFollowsWhereTheSchemeSaysSo() {
        now.with("parameters.yaml", "value: 214 }", "value: 100 }").with("scheme.yaml", "running-choices: keep", "running-choices: follow");

        assertThat(value(kept(), "travel_days_year")).hasToString("100");
    }

    @Test
    void whatTheLawSetHoldsForWhoKeepsTheTextToo() {
        assertThat(now.text("parameters.yaml")).contains(DAYS);
        schemes.replace("lelie", new PackFiles("lelie", now.files()));
        PackFiles byLaw = PackAmendment.valued(new PackFiles("lelie", now.files()), "km_rate", "0.15", LocalDate.of(2015, 3, 1), true);
        byLaw.files().forEach(now::bytes);
        PackFiles own = PackAmendment.valued(new PackFiles("lelie", now.files()), "travel_days_year", "100", LocalDate.of(2015, 3, 1), false);
        own.files().forEach(now::bytes);

        Edition kept = kept();

        assertThat(value(kept, "km_rate")).hasToString("0.15");
        assertThat(value(kept, "travel_days_year")).hasToString("214");
    }

    @Test
    void aPlanYearThatTheTextDidNotKnowIsAdded() {
        now.with("scheme.yaml", "  - { year: 2027, carried-over-from: 2015 }", "  - { year: 2027, carried-over-from: 2015 }\n  - { year: 2028, carried-over-from: 2015 }")
                .with("parameters.yaml", "value: 214 }", "value: 100 }");
        PackFiles former = new PackFiles("lelie", then.files());
        schemes.replace("lelie", new PackFiles("lelie", now.files()));

        Edition kept = new KeptEditions(schemes, digest -> Optional.of(new SchemeText(digest, former.files()))).of(former.digest(), schemes.edition("lelie", 2028));

        assertThat(kept.planYear()).isEqualTo(2028);
        assertThat(value(kept, "travel_days_year")).hasToString("214");
    }

    @Test
    void withoutAKeptTextTheTextOfNowHolds() {
        now.with("parameters.yaml", "value: 214 }", "value: 100 }");
        schemes.replace("lelie", new PackFiles("lelie", now.files()));

        assertThat(value(new KeptEditions(schemes, digest -> Optional.empty()).of("0".repeat(64), schemes.editionOn("lelie", DAY)), "travel_days_year")).hasToString("100");
    }
}
