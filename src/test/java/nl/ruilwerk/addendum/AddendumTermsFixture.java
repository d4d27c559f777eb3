package nl.ruilwerk.addendum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.ruilwerk.addendum.AddendumTerms.Consequence;
import nl.ruilwerk.addendum.AddendumTerms.Employee;
import nl.ruilwerk.addendum.AddendumTerms.Employer;
import nl.ruilwerk.addendum.AddendumTerms.Expense;
import nl.ruilwerk.addendum.AddendumTerms.NetEffect;
import nl.ruilwerk.addendum.AddendumTerms.RuleReference;
import nl.ruilwerk.addendum.AddendumTerms.Scheme;
import nl.ruilwerk.addendum.AddendumTerms.Source;
import nl.ruilwerk.addendum.SignatureMark.Party;
import nl.ruilwerk.money.Money;

/** Agreements of De Hoeksche School as the catalogue describes them. */
public final class AddendumTermsFixture {

    public static final Locale DUTCH = new Locale("nl", "NL");
    public static final Locale ENGLISH = Locale.UK;

    private AddendumTermsFixture() {}

    /** Fatima buys a bicycle of 1,450.00; 1,250.00 comes from her year-end allowance. */
    public static AddendumTerms fatimaWithABicycle() {
        return new AddendumTerms(DUTCH, "ADD-2023-0012-1",
                new Employer("Stichting De Hoeksche School", List.of("Biezenvijver 5", "3297 GK Puttershoek"), "Puttershoek",
                        "Marijke van der Linden", "Hoofd personeel en organisatie, gemandateerd", Optional.empty()),
                new Employee("Fatima El Idrissi", "104 233", List.of("Voorstraat 18", "3262 JE Oud-Beijerland"),
                        Optional.of(LocalDate.of(1988, 7, 4)), "Leraar basisonderwijs", "Primair onderwijs (PO)", LocalDate.of(2015, 8, 1)),
                new Scheme("Cafetariaregeling arbeidsvoorwaarden 2023", "2023", 2023),
                new Expense("Fiets", List.of(LocalDate.of(2023, 3, 3)), Money.of("1450.00"), Money.of("1250.00")),
                List.of(new Source("Structurele eindejaarsuitkering", Money.of("3412.56"), Money.of("1250.00"),
                        YearMonth.of(2023, 12), Money.of("2162.56"))),
                List.of("Ik heb de fiets voor mijzelf gekocht en gebruik hem ook voor mijn werk.",
                        "Ik heb in de jaren 2019 tot en met 2022 geen vergoeding voor een fiets gekregen.",
                        "Ik heb de gevolgen van de uitruil gelezen en begrepen."),
                List.of("De bron wordt uitgeruild in de maand waarin wij deze anders uitbetalen, voor zover u de bron dan hebt opgebouwd.",
                        "Is de bron op dat moment lager dan afgesproken, dan ruilt u niet meer uit dan er is. U hoeft niets terug te betalen.",
                        "Uw brutoloon blijft in elke maand ten minste gelijk aan het wettelijk minimumloon.",
                        "Na de toekenning kunt u de uitruil niet meer terugdraaien."),
                consequences(),
                List.of("Alle andere afspraken in uw arbeidsovereenkomst blijven gelden. Dit addendum verandert niets aan uw functie, uw werktijd of uw salarisschaal.",
                        "Verandert een wet of de cao, dan gaat die verandering voor."),
                List.of(new RuleReference("HS-03", "§ 3.2, noot 6", "Het door de werkgever ondertekende uitvoeringsformulier is het addendum bij de arbeidsovereenkomst."),
                        new RuleReference("HS-35", "§ 1", "De eindejaarsuitkering wordt uitgeruild in december, de gewone maand van uitbetaling."),
                        new RuleReference("HS-51", "§ 4.2", "De vergoeding voor een fiets is ten hoogste € 1.250,00, of de werkelijke kosten als die lager zijn."),
                        new RuleReference("HS-138", "§ 3.2", "De handtekening van de werkgever is de toekenning; de dag van ondertekenen is de dag van toekenning."),
                        new RuleReference("HS-174", "§ 1", "Na toekenning kan de uitruil niet meer worden teruggedraaid.")),
                Optional.of(new NetEffect(
                        List.of(new NetEffect.Line("Netto uitbetaald als u niets doet (€ 1.250,00 min 37%)", Money.of("787.50")),
                                new NetEffect.Line("Vergoeding bij uitruil, zonder loonheffing", Money.of("1250.00"))),
                        new NetEffect.Line("Uw voordeel", Money.of("462.50")),
                        "Dit is een indicatie met het tarief van 37% uit de regeling. Uw eigen belastingtarief bepaalt het echte voordeel; dat kan hoger of lager zijn (HS-175).")),
                LocalDate.of(2023, 3, 12), LocalDate.of(2023, 3, 14));
    }

    private static List<Consequence> consequences() {
        return List.of(new Consequence("Uw fiscale loon is lager. Daarom houden wij minder loonheffing in.", "HS-163", "§ 4"),
                new Consequence("Uw premieloon kan lager zijn en daarmee ook de premies.", "HS-164", "§ 4"),
                new Consequence("Een WW-uitkering kan lager zijn, want die hangt af van uw sociale-verzekeringsloon.", "HS-165", "§ 1"),
                new Consequence("Een WIA-uitkering kan lager zijn. UWV kijkt naar uw loon in het jaar voor uw eerste ziektedag.", "HS-166", "§ 1"),
                new Consequence("Het loon dat wij doorbetalen als u ziek bent, kan lager zijn.", "HS-168", "§ 4"),
                new Consequence("Toeslagen van de Belastingdienst kunnen hoger zijn, alleen in het jaar waarin u de bron gebruikt.", "HS-169", "§ 1 en § 4"),
                new Consequence("Een ontslag- of transitievergoeding kan in sommige gevallen iets lager zijn.", "HS-171", "§ 1"),
                new Consequence("Uw pensioenopbouw verandert niet.", "HS-172", "§ 1"));
    }

    /** Joris uses all four sources for a computer of 650.00, in English, without address and without net effect. */
    public static AddendumTerms jorisWithFourSourcesInEnglish() {
        return new AddendumTerms(ENGLISH, "ADD-2023-0140-2",
                new Employer("Stichting De Hoeksche School", List.of("Biezenvijver 5", "3297 GK Puttershoek"), "Puttershoek",
                        "Marijke van der Linden", "Head of personnel, holder of the employer's mandate", Optional.empty()),
                new Employee("Joris Ångström-Dvořák", "104 871", List.of(), Optional.empty(), "Caretaker", "Actief College (VO)", LocalDate.of(2021, 1, 1)),
                new Scheme("Cafeteria scheme for employment terms 2023", "2023", 2023),
                new Expense("ICT equipment", List.of(LocalDate.of(2023, 4, 2), LocalDate.of(2023, 3, 28)), Money.of("650.00"), Money.of("650.00")),
                List.of(new Source("Holiday pay", Money.of("1812.40"), Money.of("300.00"), YearMonth.of(2023, 5), Money.of("1512.40")),
                        new Source("Structural year-end allowance", Money.of("2406.18"), Money.of("200.00"), YearMonth.of(2023, 12), Money.of("2206.18")),
                        new Source("Year-end allowance for support staff", Money.of("1190.07"), Money.of("100.00"), YearMonth.of(2023, 12), Money.of("1090.07")),
                        new Source("Retention allowance", Money.of("50.00"), Money.of("50.00"), YearMonth.of(2023, 10), Money.ZERO)),
                List.of("I received no reimbursement for ICT equipment in 2020, 2021 or 2022.", "I have read and understood the consequences."),
                List.of("Each source is exchanged in the month in which it is normally paid, as far as it has been built up by then.",
                        "Your gross pay never falls below the statutory minimum wage."),
                List.of(new Consequence("Your fiscal wage is lower, so less wage tax is withheld.", "HS-163", "§ 4"),
                        new Consequence("An unemployment benefit (WW) may be lower, as it rests on the social security wage.", "HS-165", "§ 1"),
                        new Consequence("Continued pay during illness may be lower.", "HS-168", "§ 4")),
                List.of("All other terms of your employment contract stay in force."),
                List.of(new RuleReference("HS-03", "§ 3.2, note 6", "The execution form signed by the employer is the addendum to the employment contract."),
                        new RuleReference("HS-104", "§ 4.6", "One reimbursement for ICT equipment in four calendar years.")),
                Optional.empty(), LocalDate.of(2023, 4, 11), LocalDate.of(2023, 4, 13));
    }

    /** @return the same terms in another place: reference, employee and first notice as given */
    public static AddendumTerms withEmployeeAndNotice(AddendumTerms terms, String name, String notice) {
        Employee old = terms.employee();
        List<Consequence> notices = new ArrayList<>(terms.consequences());
        notices.set(0, new Consequence(notice, "HS-163", "§ 4"));
        return new AddendumTerms(terms.language(), terms.reference(), terms.employer(),
                new Employee(name, old.number(), old.address(), old.born(), old.function(), old.unit(), old.since()),
                terms.scheme(), terms.expense(), terms.sources(), terms.declarations(), terms.conditions(), notices,
                terms.retained(), terms.rules(), terms.netEffect(), terms.requestedOn(), terms.drawnUpOn());
    }

    public static SignatureMark ofTheEmployee(AddendumTerms terms, String sha256) {
        return new SignatureMark(Party.EMPLOYEE, terms.employee().name(), "",
                ZonedDateTime.of(2023, 3, 14, 20, 41, 7, 0, ZoneId.of("Europe/Amsterdam")),
                terms.language().getLanguage().equals("nl") ? "gebruikersnaam en wachtwoord" : "user name and password",
                sha256, "5f0c7a52-6f8e-4b0e-9d4b-1c1f0a6c2b11");
    }

    public static SignatureMark ofTheEmployer(AddendumTerms terms, String sha256) {
        return new SignatureMark(Party.EMPLOYER, terms.employer().signer(), terms.employer().signerFunction(),
                ZonedDateTime.of(2023, 3, 28, 9, 5, 30, 0, ZoneId.of("Europe/Amsterdam")),
                terms.language().getLanguage().equals("nl") ? "gebruikersnaam, wachtwoord en eenmalige code" : "user name, password and one-time code",
                sha256, "c2d7b1de-0a35-4e6f-8b57-72a9f5a3e940");
    }
}
