package nl.ruilwerk.career.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.career.AskingWhatIf;
import nl.ruilwerk.career.WhatIf;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Person;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.AmountField;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.Columns;
import nl.ruilwerk.look.DateField;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.QuantityField;
import nl.ruilwerk.look.SumLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.look.WhyPanel;
import nl.ruilwerk.money.Money;
import nl.ruilwerk.scheme.Edition;
import nl.ruilwerk.scheme.EventOutcome;
import nl.ruilwerk.scheme.EventRule;
import nl.ruilwerk.scheme.RunningChoice;
import nl.ruilwerk.scheme.Schemes;
import nl.ruilwerk.scheme.Settlement;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** "What if I leave, or work other hours?" The answer stands beside the question and moves along with it. */
@Route("what-if")
@RouteAlias("what-if/:person")
@PermitAll
@ForRole({Role.EMPLOYEE, Role.HR})
class WhatIfView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AskingWhatIf asking;
    private final transient Schemes schemes;
    private final transient Employers employers;
    private final transient Words words;
    private final transient Actor actor;
    private final LocalDate today;
    private final RadioButtonGroup<WhatIf.Change> change = new RadioButtonGroup<>();
    private final DateField day = new DateField("");
    private final QuantityField hours = new QuantityField("", "");
    private final AmountField finalPay = new AmountField();
    private final Div answer = new Div();
    private transient Person person;

    WhatIfView(AskingWhatIf asking, Schemes schemes, Employers employers, CurrentActor current, Words words, Clock clock) {
        this.asking = asking;
        this.schemes = schemes;
        this.employers = employers;
        this.words = words;
        this.actor = current.get();
        this.today = employers.get(actor.employer()).today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<String> wanted = entering.getRouteParameters().get("person");
        person = wanted.map(text -> id(text).flatMap(id -> asking.about(actor, id))).orElseGet(() -> asking.about(actor, actor.person()))
                .orElseThrow(NotFoundException::new);
        show();
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(new PersonId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    private void show() {
        removeAll();
        setTitle(say("career.whatIf.TITLE"));
        setLead(actor.is(person.id()) ? say("career.whatIf.LEAD") : words.say(getLocale(), "career.whatIf.LEAD_OF", Map.of("person", person.name())));
        // the parts
        change.setLabel(say("career.whatIf.CHANGE"));
        change.setItems(WhatIf.Change.values());
        change.setItemLabelGenerator(one -> say("career.whatIf.change." + one));
        day.setWidthFull();
        day.setMin(today);
        hours.setLabel(say("career.whatIf.HOURS"));
        finalPay.setLabel(say("career.whatIf.FINAL_PAY"));
        finalPay.setHelperText(say("career.whatIf.FINAL_PAY_HELP"));
        finalPay.setWidthFull();
        answer.addClassName("rw-stack");
        // what happens
        change.addValueChangeListener(chosen -> {
            boolean leaves = chosen.getValue() == WhatIf.Change.LEAVE;
            day.setLabel(say(leaves ? "career.whatIf.LAST_DAY" : "career.whatIf.FIRST_DAY"));
            hours.setVisible(!leaves);
            finalPay.setVisible(leaves);
            answer.removeAll();
        });
        // where it begins
        change.setValue(WhatIf.Change.LEAVE);
        day.setValue(today.plusMonths(1).withDayOfMonth(1).minusDays(1));
        add(new Columns().addToMain(new Card(change, day, hours, finalPay).withFooter(Actions.primary(say("career.whatIf.ASK"), click -> ask()))).addBeside(answer));
        setActions();
    }

    private void ask() {
        answer.removeAll();
        WhatIf.Change asked = change.getValue();
        boolean needsHours = asked == WhatIf.Change.OTHER_HOURS;
        if (day.getValue() == null || needsHours && (hours.getValue() == null || hours.getValue().signum() <= 0)) {
            answer.add(new MessageLine(Tone.ATTENTION, say(needsHours ? "career.whatIf.FILL_HOURS" : "career.whatIf.FILL_DAY")));
            return;
        }
        asking.ask(actor, person.id(), new WhatIf.Question(asked, day.getValue(), Optional.ofNullable(hours.getValue()).filter(any -> needsHours),
                Optional.ofNullable(finalPay.getValue()).orElse(Money.ZERO))).either(said -> {
                    tell(said);
                    return null;
                }, refusal -> {
                    answer.add(new MessageLine(Tone.REFUSED, words.say(getLocale(), refusal)));
                    return null;
                });
    }

    private void tell(WhatIf said) {
        if (said.choices().isEmpty()) {
            answer.add(new MessageLine(Tone.GOOD, say("career.whatIf.NOTHING_RUNS")));
            return;
        }
        Edition edition = schemes.editionOn(employers.get(actor.employer()).scheme(), today);
        for (RunningChoice choice : said.choices()) {
            Optional<EventOutcome> outcome = said.of(choice);
            Card card = new Card(edition.hasGoal(choice.goal()) ? edition.goal(choice.goal()).name().in(getLocale()) : choice.goal(),
                    new Facts().add(say("career.running.TAKEN"), Formats.money(getLocale(), choice.taken()))
                            .add(say("career.running.TOTAL"), Formats.money(getLocale(), choice.award())),
                    new Paragraph(outcome.map(one -> one.text().in(getLocale())).filter(text -> !text.isBlank()).orElse(say("career.whatIf.GOES_ON"))));
            outcome.filter(one -> one.then() == EventRule.Then.RETEST && one.fits()).ifPresent(one -> card.add(new MessageLine(Tone.GOOD, say("career.whatIf.FITS"))));
            outcome.filter(one -> !one.fits()).ifPresent(one -> card.add(new MessageLine(Tone.ATTENTION, say("career.whatIf.DOES_NOT_FIT")),
                    new WhyPanel(SpokenFindings.of(one.findings(), getLocale()))));
            card.withFooter(new Anchor("running/" + choice.id(), say("career.whatIf.LOOK")));
            answer.add(card);
        }
        said.settlement().ifPresent(settlement -> answer.add(settlement(settlement)));
        answer.add(new MessageLine(Tone.INFO, say("career.whatIf.NO_PROMISE")));
    }

    private Card settlement(Settlement settlement) {
        List<SumLine> lines = new ArrayList<>();
        settlement.recoveries().forEach(taken -> lines.add(SumLine.of(words.knows(getLocale(), "career.from." + taken.from()) ? say("career.from." + taken.from()) : taken.from(),
                Formats.money(getLocale(), taken.amount().negated()))));
        lines.add(0, SumLine.of(say("career.whatIf.OWED"), Formats.money(getLocale(), settlement.owed())));
        lines.add(SumLine.total(say("career.whatIf.REMAINING"), Formats.money(getLocale(), settlement.remaining())));
        Card card = new Card(say("career.whatIf.SETTLEMENT"), Facts.sum(lines));
        settlement.payments().forEach(paid -> card.add(new Paragraph(words.say(getLocale(), "career.whatIf.PAID_OUT", Map.of("amount", paid.surplus())))));
        card.add(new WhyPanel(SpokenFindings.of(settlement.findings(), getLocale())));
        return card;
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("career.whatIf.TITLE") + " · Ruilwerk";
    }
}
