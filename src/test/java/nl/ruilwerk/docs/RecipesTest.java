package nl.ruilwerk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.CapFact;
import nl.ruilwerk.scheme.CheckingScheme;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EmploymentFact;
import nl.ruilwerk.scheme.Evaluation;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.EvidenceFact;
import nl.ruilwerk.scheme.RequestAsk;
import nl.ruilwerk.scheme.SchemeFinding;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Situation;
import nl.ruilwerk.scheme.SourceFact;
import nl.ruilwerk.scheme.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recipes tell people to write works as written. */
class RecipesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);

    @TempDir
    private Path folder;

    @Test
    void writesAScheme() throws IOException {
        Path pack = folder.resolve("korenschoof");
        Recipe recipe = Recipe.of("add-a-scheme.md");
        // with a story beside the pack, which ScenariosTest runs
        recipe.follow(folder);

        List<SchemeFinding> found = CheckingScheme.check(pack).get("korenschoof");

        assertThat(found).isEmpty();
        assertThat(recipe.outputs()).containsExactly("korenschoof: 0 errors, " + found.size() + " warnings\n");
        assertThat(new Schemes(List.of(pack)).planYears("korenschoof")).containsExactly(2026, 2027);
    }

    @Test
    void addsAGoalToAScheme() throws IOException {
        Recipe.copy(Path.of("src/main/resources/scheme/hoeksche-school"), folder);
        // beside the shipped pack of the same name it needs a name of its own
        Files.writeString(folder.resolve("scheme.yaml"), Files.readString(folder.resolve("scheme.yaml")).replace("scheme: hoeksche-school", "scheme: with-first-aid"));

        Recipe.of("add-a-goal.md").follow(folder);

        Edition edition = new Schemes(List.of(folder)).edition("with-first-aid", 2027);
        Situation.Builder fatima = Situation.on(TODAY).employment(new EmploymentFact("PO", "permanent", LocalDate.of(2015, 8, 1), Optional.empty(),
                        new BigDecimal("36"), BigDecimal.ONE, Money.of("3500.00"), Map.of("functionGroup", "OP")))
                .participation(LocalDate.of(2026, 1, 1)).source("year-end-allowance", SourceFact.of(Money.of("2000.00")))
                .cap("first-aid", new CapFact("PO", Money.of("900.00"), 4, 0, Money.ZERO, false));
        RequestAsk ask = RequestAsk.draft("first-aid").withCost(Money.of("260.00")).withExpenseDate(TODAY.minusDays(1))
                .withEvidence(new EvidenceFact("invoice", TODAY.minusDays(1), true)).withDeclarations(Set.of("own-expense")).withConsequencesRead(true);

        Evaluation granted = new Evaluator().evaluate(edition, fatima.build(), ask.withAnswers(Map.of("certified", true)));
        assertThat(granted.verdict()).isEqualTo(Verdict.GRANTABLE);
        assertThat(granted.granted()).isEqualTo(Money.of("225.00"));
        assertThat(granted.lines()).anySatisfy(line -> assertThat(line.component()).isEqualTo("reimbursement-first-aid"));
        assertThat(new Evaluator().evaluate(edition, fatima.build(), ask).verdict()).as("the question must be answered").isEqualTo(Verdict.INCOMPLETE);
        assertThat(new Evaluator().evaluate(edition, fatima.build(), ask.withAnswers(Map.of("certified", false))).verdict()).isEqualTo(Verdict.REFUSED);
    }
}
