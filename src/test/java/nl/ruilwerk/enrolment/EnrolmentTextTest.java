package nl.ruilwerk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.EmployerId;
import nl.ruilwerk.identity.Employment;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Evaluator;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What both parties sign (HS-01). */
class EnrolmentTextTest {

    private static final Words WORDS = new Words();

    private static EnrolmentText signedBy(String surname, LocalDate day) {
        EmployerId employer = new EmployerId(new UUID(0, 1));
        Person person = new Person(employer, new PersonId(new UUID(0, 2)), "P42", "Fatima", surname, Optional.empty(), Locale.UK, Map.of(),
                List.of(new Employment("PO", "permanent", "Leraar", LocalDate.of(2020, 8, 1), Optional.empty(), BigDecimal.TEN, BigDecimal.ONE,
                        Money.of("4250.00"), Optional.empty(), Map.of())));
        return EnrolmentText.of(AssessingEnrolment.judge(Schemes.shipped(), new Evaluator(), "hoeksche-school", PersonSituations.of(person, day)),
                new Employer(employer, "school", "De Proefschool", "hoeksche-school", ZoneId.of("Europe/Amsterdam"), List.of(), "Oud-Beijerland", Map.of()),
                person, WORDS);
    }

    @Test
    @DisplayName("HS-01 HS-14 HS-18 HS-28 HS-160 names the parties, the first day, the declaration and every consequence")
    void saysEverythingThatIsAgreed() {
        String html = signedBy("el Amrani", LocalDate.of(2026, 11, 22)).html();

        assertThat(html).contains("De Proefschool", "Oud-Beijerland", "Fatima el Amrani", "P42", "1 januari 2027", "Ik doe vrijwillig mee",
                "elk jaar door zonder nieuw formulier", "verandert niets aan het loon", "Ben je lang ziek, dan kan je loon tijdens ziekte lager zijn",
                "WW-uitkering", "hoeksche-school/2027");
    }

    @Test
    void hashesExactlyTheText() {
        EnrolmentText today = signedBy("el Amrani", LocalDate.of(2026, 11, 22));

        assertThat(today.sha256()).hasSize(64).isEqualTo(signedBy("el Amrani", LocalDate.of(2026, 11, 23)).sha256())
                .isNotEqualTo(signedBy("el Amrani", LocalDate.of(2027, 1, 1)).sha256());
    }

    @Test
    void takesANameAsText() {
        assertThat(signedBy("<script>alert(1)</script>", LocalDate.of(2026, 11, 22)).html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }
}
