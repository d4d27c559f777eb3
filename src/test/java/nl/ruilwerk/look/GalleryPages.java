package nl.ruilwerk.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.ruilwerk.money.Money;

/** Every part with content as it comes in the demo, to look at and to test for accessibility. */
final class GalleryPages {

    private GalleryPages() {
    }

    /** What an employee sees first. */
    static class HomePage extends Page {

        HomePage() {
            super("Dag Fatima", "Je doet mee aan de cafetariaregeling 2026 van De Hoeksche School.");
            addBesideTitle(new StatusBadge(Tone.GOOD, "Je doet mee"));
            TaskCard sign = new TaskCard(new TaskSummary("1", "Fiets", "Onderteken je aanvulling op de arbeidsovereenkomst",
                    "€ 1.180,00", "2 dagen oud", "uiterlijk 28 november", Tone.ATTENTION, ""), () -> {});
            CardGrid sources = new CardGrid(
                    new SourceCard(new SourceCard.Data("Vakantiegeld", Part.of(Money.of("1180.00")), Part.of(Money.of("650.00")),
                            Part.of(Money.of("1012.45")), "mei 2027", "1 mei 2027", "")),
                    new SourceCard(new SourceCard.Data("Structurele eindejaarsuitkering", Part.of(Money.ZERO), Part.of(Money.ZERO),
                            Part.of(Money.of("3204.16")), "december 2026", "1 november 2026", "")),
                    new SourceCard(new SourceCard.Data("Bindingstoelage", Part.of(Money.of("500.00")), Part.of(Money.ZERO),
                            Part.of(Money.ZERO), "augustus 2026", "", "Deze bron is al uitbetaald.")));
            DataTable<String[]> requests = new DataTable<String[]>("Mijn aanvragen")
                    .text("Doel", row -> row[0])
                    .figure("Bedrag", row -> row[1])
                    .text("Ingediend", row -> row[2])
                    .component("Stand", row -> badge(row[3]))
                    .setRows(List.of(
                            new String[] {"Fiets", "€ 1.180,00", "3 november 2026", "sign"},
                            new String[] {"Laptop en toebehoren", "€ 650,00", "14 november 2026", "check"},
                            new String[] {"Contributie vakbond", "€ 212,40", "12 maart 2026", "paid"},
                            new String[] {"Fitness", "€ 500,00", "9 januari 2026", "refused"}));
            add(new KeyFigures(new Figure("Nog te verdelen", "€ 4.216,61", "over twee bronnen"),
                    new Figure("Netto voordeel dit jaar", "€ 437,43"),
                    new Figure("Volgende uiterste dag", "1 mei", "voor keuzes met vakantiegeld")));
            add(new Columns()
                    .addToMain(section("Wat je nu kunt doen", sign,
                            new MessageLine(Tone.INFO, "Betaal eerst zelf. Stuur daarna je bon in bij je aanvraag.")),
                            new Card(requests))
                    .addBeside(new Card("Onderweg", new CaseTimeline(timeline()))));
            add(section("Mijn bronnen", sources));
            setActions(Actions.primary("Nieuwe aanvraag", click -> {}));
        }

        private static Component badge(String state) {
            return switch (state) {
                case "sign" -> new StatusBadge(Tone.ATTENTION, "Wacht op jou");
                case "check" -> new StatusBadge(Tone.INFO, Icons.WAITING, "Wordt beoordeeld");
                case "paid" -> new StatusBadge(Tone.GOOD, "Uitbetaald");
                default -> new StatusBadge(Tone.REFUSED, "Niet toegekend");
            };
        }
    }

    static List<CaseTimeline.Step> timeline() {
        return List.of(
                CaseTimeline.Step.past("Aanvraag verstuurd", "3 november 2026", "Fiets, € 1.180,00 uit je vakantiegeld"),
                CaseTimeline.Step.past("Plaats gereserveerd", "3 november 2026", "Plaats 14 van 18 in het primair onderwijs"),
                CaseTimeline.Step.past("Bon goedgekeurd", "19 november 2026", "Door Marloes Kranenburg, personeelszaken"),
                CaseTimeline.Step.present("Ondertekenen", "sinds 19 november 2026", "Jij ondertekent de aanvulling op je arbeidsovereenkomst."),
                CaseTimeline.Step.future("Werkgever ondertekent", "rond 1 december 2026", ""),
                CaseTimeline.Step.future("Betaald met je salaris van mei", "24 mei 2027", ""));
    }

    /** Choosing a goal. */
    static class GoalsPage extends Page {

        GoalsPage(Component steps) {
            super("Waar kies je voor?", "Kies één doel. Je ziet meteen hoeveel plaats er nog is.");
            GoalCard bicycle = new GoalCard(GoalCard.Data.open(Icons.BICYCLE, "Fiets", "€ 1.250 per 5 jaar",
                    Optional.of(new GoalCard.Room(5, 18)), "factuur op jouw naam", "1 november 2026"), () -> {});
            bicycle.setChosen(true);
            add(steps, new CardGrid(bicycle,
                    new GoalCard(GoalCard.Data.open(Icons.UNION, "Contributie vakbond", "", Optional.empty(),
                            "verklaring van de vakbond", "1 november 2026"), () -> {}),
                    new GoalCard(GoalCard.Data.open(Icons.DEVICE, "Laptop, tablet of telefoon", "€ 650 per 4 jaar",
                            Optional.of(new GoalCard.Room(29, 30)), "bon of factuur", "1 november 2026"), () -> {}),
                    new GoalCard(GoalCard.Data.open(Icons.BAG, "Tas of trolley", "€ 200 per jaar",
                            Optional.of(new GoalCard.Room(0, 4)), "betaalbewijs", "1 november 2026"), () -> {}),
                    new GoalCard(GoalCard.Data.closed(Icons.FITNESS, "Fitness en vitaliteit", "€ 500 per jaar",
                            Optional.of(new GoalCard.Room(0, 11)), "Je hebt dit jaar al € 500,00 voor fitness gekregen.",
                            "1 januari 2027"), () -> {}),
                    new GoalCard(GoalCard.Data.closed(Icons.BOOK, "Vakliteratuur thuis", "€ 150 per jaar", Optional.empty(),
                            "De uiterste dag voor 2026 was 1 november.", "1 januari 2027"))));
            setActions(Actions.primary("Verder", click -> {}), Actions.quiet("Terug", click -> {}));
        }
    }

    /** Amount, net effect and consequences. */
    static class AmountPage extends Page {

        AmountPage(Component steps) {
            super("Hoeveel wil je ruilen?", "Vul in wat je hebt betaald. Kies dan uit welke bron het komt.");
            AmountField amount = new AmountField("Bedrag op de bon");
            amount.setHelperText("Je kunt hoogstens € 1.250 ruilen.");
            NetEffectPanel panel = new NetEffectPanel();
            amount.setValueChangeMode(ValueChangeMode.LAZY);
            amount.addValueChangeListener(change -> show(panel, change.getValue()));
            amount.setValue(Money.of("1180.00"));
            AmountField wrong = new AmountField("Uit je vakantiegeld");
            wrong.setInvalid(true);
            wrong.setErrorMessage("Je hebt nog € 1.012,45 vakantiegeld vrij.");
            DateField day = new DateField("Datum op de bon");
            Select<String> kind = new Select<>();
            kind.setLabel("Soort fiets");
            kind.setItems("Gewone fiets", "Elektrische fiets", "Bakfiets");
            kind.setValue("Elektrische fiets");
            RadioButtonGroup<String> use = new RadioButtonGroup<>("Waarvoor gebruik je de fiets?");
            use.setItems("Naar het werk", "Om gezond te blijven");
            use.setValue("Naar het werk");
            CheckboxGroup<String> extras = new CheckboxGroup<>("Wat hoort erbij?");
            extras.setItems("Slot", "Verzekering", "Regenkleding");
            extras.select("Slot");
            TextField shop = new TextField("Winkel", "Rijwielhandel De Waard, Oud-Beijerland", "");
            TextArea remark = new TextArea("Opmerking");
            FileUpload upload = new FileUpload(UploadHandler.inMemory((about, bytes) -> {}));
            Card form = new Card("Je aankoop", amount, wrong, day, kind, shop, use, extras, remark, upload);
            Consequences consequences = new Consequences("Wat betekent dit voor jou?", List.of(
                    new Consequences.Line(Icons.PENSION, "Je pensioen blijft hetzelfde."),
                    new Consequences.Line(Icons.HEALTH, "Een uitkering bij ziekte of werkloosheid kan iets lager worden, want je brutoloon daalt."),
                    new Consequences.Line(Icons.EURO, "Je vakantiegeld in mei is € 1.180,00 bruto lager."),
                    new Consequences.Line(Icons.LOCK, "Als je aanvraag is toegekend, kun je niet meer terug.")),
                    List.of(new Consequences.Article("Hoofdstuk 6 van de regeling",
                            "Door de uitruil daalt het loon voor de sociale verzekeringen. De werkgever wijst de werknemer op de gevolgen.")),
                    "Ik heb dit gelezen");
            consequences.demandTick();
            add(steps, new Columns().addToMain(form, consequences).addBeside(panel, new NetEffectPanel()));
            setActions(Actions.primary("Verder", click -> consequences.demandTick()), Actions.quiet("Terug", click -> {}));
        }

        private static void show(NetEffectPanel panel, Money amount) {
            if (amount == null) {
                panel.clear("Vul een bedrag in. Dan zie je hier wat je netto overhoudt.");
                return;
            }
            Money tax = amount.times(new BigDecimal("0.3707"), RoundingMode.HALF_UP);
            Money gross = Money.of("2842.45");
            Money grossTax = gross.times(new BigDecimal("0.3707"), RoundingMode.HALF_UP);
            panel.update(new NetEffectPanel.Data(List.of(
                    NetEffectPanel.Row.of("Vakantiegeld bruto", gross, gross.minus(amount)),
                    NetEffectPanel.Row.of("Belasting", grossTax.negated(), grossTax.minus(tax).negated()),
                    NetEffectPanel.Row.of("Vergoeding fiets", Money.ZERO, amount),
                    NetEffectPanel.Row.total("Netto", gross.minus(grossTax), gross.minus(grossTax).plus(tax))),
                    tax, "Gerekend met 37,07% belasting. Jouw eigen tarief kan anders zijn.",
                    List.of(SumLine.of("Bedrag van de bon", Texts.money(amount)),
                            SumLine.of("maal tarief", "37,07%"),
                            SumLine.total("Netto voordeel", Texts.money(tax)))));
        }
    }

    /** What HR works in. */
    static class TasksPage extends Page {

        TasksPage(boolean open) {
            super("Taken", "");
            setWide(true);
            TaskList list = new TaskList(id -> {});
            list.setTasks(List.of(
                    new TaskSummary("1", "Fatima el Amrani", "Fiets · bon controleren", "€ 1.180,00", "3 dagen oud", "nog 2 dagen", Tone.ATTENTION, ""),
                    new TaskSummary("2", "Johannes van der Wetering-Nieuwenhuizen", "Laptop, tablet of telefoon · bon controleren", "€ 650,00", "1 dag oud", "nog 4 dagen", Tone.NEUTRAL, "bon van een ander"),
                    new TaskSummary("3", "Sem de Wit", "Fitness · beslissen boven het aantal", "€ 500,00", "9 dagen oud", "2 dagen te laat", Tone.REFUSED, ""),
                    new TaskSummary("4", "Noor Bakker", "Contributie vakbond · bon controleren", "€ 212,40", "vandaag", "", Tone.NEUTRAL, "")));
            EmptyState nothing = new EmptyState(Icons.TASKS, "Kies een taak", "Links staan de taken die op jou wachten. De oudste staat boven.");
            MasterDetail both = new MasterDetail(list, nothing);
            add(both);
            if (open) {
                list.select("1");
                both.showDetail(task());
                ActionBar bar = new ActionBar(Actions.primary("Goedkeuren", click -> {}),
                        Actions.plain("Lager bedrag goedkeuren", click -> {}), Actions.danger("Afwijzen", click -> {}));
                bar.setMessage(new MessageLine(Tone.ATTENTION, "Deze bon is al eens gebruikt door een collega."));
                setActionBar(bar);
            }
        }

        private static Component task() {
            Select<String> outcome = new Select<>();
            outcome.setLabel("Wat klopt er niet?");
            outcome.setItems("De bon is onleesbaar", "De naam ontbreekt");
            TextArea reason = new TextArea("Toelichting voor de medewerker");
            WhyPanel why = new WhyPanel("Wat de regels zeggen", List.of(
                    new WhyPanel.Finding(Tone.GOOD, "Op tijd: ingediend op 3 november 2026, dat kan tot en met 30 november 2026.",
                            new WhyPanel.Ground("HS-45", "§3.2 en §4", "vanaf 1 januari 2026", List.of())),
                    new WhyPanel.Finding(Tone.GOOD, "Binnen het hoogste bedrag: € 1.180,00 van € 1.250,00.",
                            new WhyPanel.Ground("HS-61", "§4.2", "2026", List.of(SumLine.of("Hoogste bedrag", "€ 1.250,00"),
                                    SumLine.of("al gebruikt sinds 2022", "− € 0,00"), SumLine.total("nog over", "€ 1.250,00")))),
                    new WhyPanel.Finding(Tone.ATTENTION, "De bon is ouder dan drie maanden. Kijk of de datum klopt."),
                    new WhyPanel.Finding(Tone.REFUSED, "In 2023 is een fietsvergoeding toegekend. Een nieuwe kan vanaf 1 januari 2028.",
                            new WhyPanel.Ground("HS-64", "§4.2", "2026", List.of())),
                    new WhyPanel.Finding(Tone.INFO, "Plaats 14 van 18 in het primair onderwijs is gereserveerd.")));
            FilePreview preview = new FilePreview("ruilwerk/gallery-receipt.svg", "image/svg+xml", "bon-fiets.jpg", "Verstuurd op 3 november 2026, 412 kB");
            Card facts = new Card("Fiets voor Fatima el Amrani", new Facts().add("Bedrag", "€ 1.180,00")
                    .add("Bron", "Vakantiegeld").add("Onderdeel", "Primair onderwijs").add("Stand", new StatusBadge(Tone.INFO, "Wordt beoordeeld")));
            return new Columns().even().addToMain(new Card("Bon", preview)).addBeside(facts, why, new Card("Jouw oordeel", outcome, reason));
        }
    }

    /** The rest: tables, states of nothing and failure, sign-in. */
    static class RestPage extends Page {

        RestPage() {
            super("Salarisregels van mei 2027", "47 regels staan klaar. Sluit de maand als alles klopt.");
            addBesideTitle(new StatusBadge(Tone.ATTENTION, "Open"));
            DataTable<String[]> lines = new DataTable<String[]>("Regels")
                    .text("Medewerker", row -> row[0]).text("Nummer", row -> row[1]).text("Component", row -> row[2])
                    .figure("Bedrag", row -> row[3]).component("Stand", row -> new StatusBadge(Tone.GOOD, "Verwerkt"))
                    .setRows(List.of(
                            new String[] {"Fatima el Amrani", "100234", "4110 Vakantiegeld", "−€ 1.180,00"},
                            new String[] {"Fatima el Amrani", "100234", "7320 Vergoeding fiets", "€ 1.180,00"},
                            new String[] {"Johannes van der Wetering-Nieuwenhuizen", "100871", "4110 Vakantiegeld", "−€ 650,00"},
                            new String[] {"Johannes van der Wetering-Nieuwenhuizen", "100871", "7350 Vergoeding ICT", "€ 650,00"}))
                    .setTotals("Totaal", "", "", "€ 0,00", "").setDense(true);
            add(new Card(lines));
            add(new CardGrid(
                    new PersonCard(new PersonCard.Data("Fatima el Amrani", "Leerkracht, primair onderwijs", "Wil een fiets en heeft vakantiegeld vrij."), () -> {}),
                    new PersonCard(new PersonCard.Data("Marloes Kranenburg", "Personeelszaken", "Controleert bonnen."), () -> {}),
                    new PersonCard(new PersonCard.Data("Sem de Wit", "Conciërge, voortgezet onderwijs", ""), () -> {})));
            add(new MessageLine(Tone.INFO, "Vanaf 1 januari 2027 gelden nieuwe bedragen."),
                    new MessageLine(Tone.ATTENTION, "Je moet nog ondertekenen. Dat kan tot en met 28 november."),
                    new MessageLine(Tone.REFUSED, "In 2021 is een fietsvergoeding toegekend. Een nieuwe kan vanaf 1 januari 2026."),
                    new MessageLine(Tone.GOOD, "Je aanvraag is verstuurd. Je hoort binnen vijf werkdagen van ons."));
            add(new Columns().even()
                    .addToMain(new Card(new EmptyState(Icons.REQUESTS, "Nog geen aanvragen", "Hier komen je aanvragen te staan, met hoe ver ze zijn.",
                            Actions.primary("Eerste aanvraag doen", click -> {}))))
                    .addBeside(new Card(new ErrorState("De bon is niet aangekomen", "Wat je hebt ingevuld is bewaard.",
                            "Kijk of je verbinding hebt en stuur de bon nog eens.", Actions.plain("Nog eens sturen", click -> {})))));
            add(new CardGrid(Skeleton.card(), Skeleton.card()));
            add(new Card("Kop van een kaart", "Met een zin eronder.", new Paragraph("Gewone tekst met een fold-out."),
                    new FoldOut("Lees het artikel", new Paragraph("Artikel 4.2 zegt dat elke werknemer een fiets kan kiezen.")))
                    .withBeside(new StatusBadge(Tone.NEUTRAL, "Concept")).withFooter(Actions.plain("Bewerken", click -> {})));
            add(new Mark());
            setActions(Actions.primary("Maand sluiten", click -> {}), Actions.plain("Downloaden", click -> {}));
        }
    }

    private static Component section(String heading, Component... parts) {
        com.vaadin.flow.component.html.Section section = new com.vaadin.flow.component.html.Section(new H2(heading));
        section.addClassName("rw-stack");
        section.add(parts);
        return section;
    }
}
