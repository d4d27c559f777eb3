package nl.ruilwerk.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruilwerk.budget.KeepingMargin;
import nl.ruilwerk.budget.MarginEntry;
import nl.ruilwerk.budget.MarginStanding;
import nl.ruilwerk.budget.WageSum;
import nl.ruilwerk.budget.WatchingMargin;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.People;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Figure;
import nl.ruilwerk.look.KeyFigures;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.SumLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** The tax-free margin of a year: what it is, what is charged to it, and what else HR or payroll enter. */
@Route("margin")
@Menu(title = "budget.menu.MARGIN", order = 45, icon = "RULES")
@PermitAll
@ForRole({Role.HR, Role.PAYROLL, Role.EMPLOYER_SIGNER, Role.AUDITOR})
class MarginView extends Page implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int LONGEST_DESCRIPTION = 200;

    private final WatchingMargin watching;
    private final KeepingMargin keeping;
    private final Schemes schemes;
    private final People people;
    private final Words words;
    private final Clock clock;
    private final Actor actor;
    private final Employer employer;
    private final Div message = new Div();

    MarginView(WatchingMargin watching, KeepingMargin keeping, Schemes schemes, People people, Employers employers,
               CurrentActor current, Words words, Clock clock) {
        this.watching = watching;
        this.keeping = keeping;
        this.schemes = schemes;
        this.people = people;
        this.words = words;
        this.clock = clock;
        this.actor = current.get();
        this.employer = employers.get(actor.employer());
        setWide(true);
        setTitle(say("budget.margin.TITLE"));
        setLead(say("budget.margin.LEAD"));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String year) {
        show(schemes.planYears(employer.scheme()).stream().filter(one -> String.valueOf(one).equals(year)).findFirst().orElseGet(this::thisYear));
    }

    private int thisYear() {
        return employer.today(clock).getYear();
    }

    private void show(int year) {
        removeAll();
        setActions();
        if (!actor.holdsEverywhere(Role.HR) && !actor.holdsEverywhere(Role.PAYROLL) && !actor.holdsEverywhere(Role.EMPLOYER_SIGNER)
                && !actor.holdsEverywhere(Role.AUDITOR)) {
            add(new MessageLine(Tone.INFO, say("budget.margin.ONE_UNIT")));
            return;
        }
        MarginStanding standing = watching.standing(actor, year);
        add(years(year), message, figures(standing), level(standing), sum(standing), wageSums(year), entries(year));
        if (keeping.mayKeep(actor)) {
            setActions(Actions.primary(say("budget.margin.STATE_WAGE_SUM"), click -> askWageSum(year)),
                    Actions.plain(say("budget.margin.CHARGE"), click -> askCharge(year)));
        }
    }

    private Component years(int year) {
        Select<Integer> choose = new Select<>();
        choose.setLabel(say("budget.margin.YEAR"));
        choose.addClassName("rw-choice");
        choose.setItems(schemes.planYears(employer.scheme()));
        choose.setItemLabelGenerator(String::valueOf);
        choose.setValue(year);
        choose.addValueChangeListener(change -> UI.getCurrent().navigate(MarginView.class, String.valueOf(change.getValue())));
        return choose;
    }

    private Component figures(MarginStanding standing) {
        return new KeyFigures(
                new Figure(say("budget.margin.MARGIN"), money(standing.margin())),
                new Figure(say("budget.margin.PROJECTED"), money(standing.projected()), say("budget.margin.PROJECTED_NOTE")),
                new Figure(say("budget.margin.LEFT"), money(standing.left())));
    }

    private Component level(MarginStanding standing) {
        Map<String, Object> figures = Map.of("year", String.valueOf(standing.planYear()), "left", money(standing.left()),
                "over", money(standing.left().map(Money::negated)));
        return new MessageLine(switch (standing.level()) {
            case UNKNOWN -> Tone.ATTENTION;
            case WITHIN -> Tone.GOOD;
            case NEAR -> Tone.ATTENTION;
            case OVER -> Tone.REFUSED;
        }, words.say(getLocale(), "budget.margin.level." + standing.level(), figures));
    }

    private Component sum(MarginStanding standing) {
        return new Card(say("budget.margin.SUM"), Facts.sum(List.of(
                new SumLine(say("budget.margin.GRANTED"), money(standing.granted()), false),
                new SumLine(say("budget.margin.UNDECIDED"), money(standing.undecided()), false),
                new SumLine(say("budget.margin.OUTSIDE"), money(standing.outside()), false),
                new SumLine(say("budget.margin.PROJECTED"), money(standing.projected()), true))),
                new Span(words.say(getLocale(), "budget.margin.REPORTED", Map.of("reported", standing.reported()))));
    }

    private Component wageSums(int year) {
        List<WageSum> stated = watching.wageSums(actor, year);
        Card card = new Card(say("budget.margin.WAGE_SUM"), say("budget.margin.WAGE_SUM_LEAD"));
        if (!stated.isEmpty()) {
            Map<PersonId, String> names = people.names(stated.stream().map(WageSum::enteredBy).collect(Collectors.toSet()));
            card.add(new DataTable<WageSum>(say("budget.margin.WAGE_SUM_TABLE"))
                    .text(say("budget.margin.AS_OF"), one -> Formats.date(getLocale(), one.asOf()))
                    .figure(say("budget.margin.AMOUNT"), one -> money(one.amount()))
                    .text(say("budget.margin.BY"), one -> names.getOrDefault(one.enteredBy(), ""))
                    .setDense(true).setRows(stated));
        }
        return card;
    }

    private Component entries(int year) {
        List<MarginEntry> entries = watching.entries(actor, year);
        if (entries.isEmpty()) {
            return new Card(say("budget.margin.ENTRIES"), say("budget.margin.NO_ENTRIES"));
        }
        Edition edition = schemes.edition(employer.scheme(), year);
        Map<PersonId, String> names = people.names(entries.stream()
                .flatMap(one -> Optional.<PersonId>empty().or(one::person).or(one::enteredBy).stream()).collect(Collectors.toSet()));
        return new Card(say("budget.margin.ENTRIES"), new DataTable<MarginEntry>(say("budget.margin.ENTRIES_TABLE"))
                .text(say("budget.margin.DAY"), one -> Formats.date(getLocale(), one.chargedOn()))
                .text(say("budget.margin.DESCRIPTION"), one -> one.goal().filter(edition::hasGoal)
                        .map(goal -> edition.goal(goal).name().in(getLocale())).orElse(one.description()))
                .text(say("budget.margin.KIND"), one -> say("budget.margin.kind." + one.kind()))
                .text(say("budget.margin.WHO"), one -> one.person().or(one::enteredBy).map(who -> names.getOrDefault(who, "")).orElse(""))
                .figure(say("budget.margin.AMOUNT"), one -> money(one.amount()))
                .component(say("budget.margin.ACTION"), one -> mayTakeBack(one)
                        ? Actions.quiet(say("budget.margin.TAKE_BACK"), click -> askToTakeBack(one)) : new Span())
                .setDense(true).setRows(entries));
    }

    private boolean mayTakeBack(MarginEntry entry) {
        return entry.kind() == MarginEntry.Kind.OUTSIDE && !entry.takenBack() && keeping.mayKeep(actor);
    }

    private void askWageSum(int year) {
        UUID key = UUID.randomUUID();
        AmountField amount = new AmountField(say("budget.margin.AMOUNT"));
        DateField asOf = new DateField(say("budget.margin.AS_OF"));
        asOf.setMax(employer.today(clock));
        asOf.setValue(employer.today(clock));
        Dialog dialog = dialog("budget.margin.STATE_WAGE_SUM", amount, asOf);
        Div problem = problemIn(dialog);
        dialog.getFooter().add(Actions.primary(say("budget.margin.SAVE"), click -> {
            if (complete(problem, amount, asOf)) {
                done(keeping.stateWageSum(actor, year, asOf.getValue(), amount.getValue(), key), dialog, problem, year);
            }
        }));
        dialog.open();
    }

    private void askCharge(int year) {
        UUID key = UUID.randomUUID();
        TextField description = new TextField(say("budget.margin.DESCRIPTION"));
        description.setHelperText(say("budget.margin.DESCRIPTION_HELP"));
        description.setMaxLength(LONGEST_DESCRIPTION);
        AmountField amount = new AmountField(say("budget.margin.AMOUNT"));
        DateField day = new DateField(say("budget.margin.DAY"));
        day.setMin(LocalDate.of(year, 1, 1));
        day.setMax(LocalDate.of(year, 12, 31));
        day.setHelperText(say("budget.margin.DAY_HELP"));
        Dialog dialog = dialog("budget.margin.CHARGE", description, amount, day);
        Div problem = problemIn(dialog);
        dialog.getFooter().add(Actions.primary(say("budget.margin.SAVE"), click -> {
            if (complete(problem, amount, day)) {
                done(keeping.charge(actor, year, day.getValue(), description.getValue(), amount.getValue(), key), dialog, problem, year);
            }
        }));
        dialog.open();
    }

    private void askToTakeBack(MarginEntry entry) {
        ConfirmDialog sure = new ConfirmDialog(say("budget.margin.TAKE_BACK_SURE"),
                entry.description() + ": " + money(entry.amount()), say("budget.margin.TAKE_BACK"),
                confirm -> keeping.takeBack(actor, entry.id()).either(done -> {
                    said(Tone.GOOD, say("budget.margin.SAVED"));
                    show(entry.planYear());
                    return null;
                }, no -> {
                    said(Tone.REFUSED, words.say(getLocale(), no));
                    return null;
                }));
        sure.setCancelable(true);
        sure.setCancelText(say("budget.margin.CANCEL"));
        sure.open();
    }

    private Dialog dialog(String title, Component... fields) {
        Dialog dialog = new Dialog(say(title));
        Div content = new Div(fields);
        content.addClassName("rw-stack");
        dialog.add(content);
        dialog.getFooter().add(Actions.plain(say("budget.margin.CANCEL"), click -> dialog.close()));
        return dialog;
    }

    private static Div problemIn(Dialog dialog) {
        Div problem = new Div();
        dialog.add(problem);
        return problem;
    }

    private boolean complete(Div problem, AmountField amount, DateField day) {
        problem.removeAll();
        if (amount.getValue() == null || amount.fault().isPresent() || day.isEmpty() || day.isInvalid()) {
            problem.add(new MessageLine(Tone.ATTENTION, say("budget.margin.FILL_IN")));
            return false;
        }
        return true;
    }

    private void done(Outcome<Boolean> outcome, Dialog dialog, Div problem, int year) {
        outcome.either(accepted -> {
            dialog.close();
            said(Tone.GOOD, say("budget.margin.SAVED"));
            show(year);
            return null;
        }, no -> {
            problem.removeAll();
            problem.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), no)));
            return null;
        });
    }

    private void said(Tone tone, String sentence) {
        message.removeAll();
        message.add(new MessageLine(tone, sentence));
    }

    private String money(Optional<Money> amount) {
        return amount.map(this::money).orElse("–");
    }

    private String money(Money amount) {
        return Formats.money(getLocale(), amount);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("budget.margin.TITLE") + " · Ruilwerk";
    }
}
