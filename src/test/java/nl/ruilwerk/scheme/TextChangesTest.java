package nl.ruilwerk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a changed scheme says differently. */
class TextChangesTest {

    private final PackFixture now = new PackFixture("lelie");

    private List<TextChange> changes() {
        return TextChanges.between(text(new PackFixture("lelie")), text(now));
    }

    private static SchemeText text(PackFixture pack) {
        return new SchemeText(new PackFiles("lelie", pack.files()).digest(), pack.files());
    }

    @Test
    void namesTheParameterTheDayAndBothValues() {
        now.with("parameters.yaml", "value: 214 }", "value: 100 }");

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo("parameters.yaml");
            assertThat(change.place()).isEqualTo("parameters › travel_days_year › values › 2015-01-01 › value");
            assertThat(change.name().in(Locale.ENGLISH)).isNotBlank();
            assertThat(change.before()).contains("214");
            assertThat(change.after()).contains("100");
        });
    }

    @Test
    void orderSpacesAndCommentsMakeNoDifference() {
        now.with("goals/travel.yaml", "rank: 2\n", "").with("goals/travel.yaml", "code: travel\n", "# the second\nrank:   2\ncode: travel\n");

        assertThat(changes()).isEmpty();
    }

    @Test
    void saysWhatIsNewAndWhatIsGone() {
        now.without("goals/union-dues.yaml").with("scheme.yaml", "  - code: no-trainee", "  - code: trainees-not");

        assertThat(changes()).anySatisfy(change -> {
            assertThat(change.file()).isEqualTo("goals/union-dues.yaml");
            assertThat(change.after()).isEqualTo(Optional.empty());
        }).anySatisfy(change -> {
            assertThat(change.place()).isEqualTo("eligibility › trainees-not › code");
            assertThat(change.before()).isEqualTo(Optional.empty());
        });
    }
}
