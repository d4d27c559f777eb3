package nl.ruilwerk.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruilwerk.identity.Accounts.Account;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.GrantingRole;
import nl.ruilwerk.identity.KeepingAccounts;
import nl.ruilwerk.identity.KeepingAccounts.Detail;
import nl.ruilwerk.identity.KeepingAccounts.PasswordLink;
import nl.ruilwerk.identity.PersonId;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.identity.RoleGrant;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.StatusBadge;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.outcome.Refusal;
import nl.ruilwerk.words.Words;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One person's account and roles, with what an administrator can do about them. */
class PersonAccount extends Div {

    private final KeepingAccounts accounts;
    private final GrantingRole granting;
    private final Employer employer;
    private final CurrentActor current;
    private final Words words;
    private final Clock clock;
    private final SerializableRunnable changed;
    private final PersonId person;
    private final String name;
    private final MessageLine refusal = new MessageLine(Tone.REFUSED, "");
    private final Div link = new Div();

    PersonAccount(Detail detail, KeepingAccounts accounts, GrantingRole granting, Employer employer, CurrentActor current, Words words,
                  Clock clock, SerializableRunnable changed) {
        this.accounts = accounts;
        this.granting = granting;
        this.employer = employer;
        this.current = current;
        this.words = words;
        this.clock = clock;
        this.changed = changed;
        this.person = detail.person().id();
        this.name = detail.person().name();
        addClassName("rw-stack");
        refusal.setVisible(false);
        add(refusal, account(detail), roles(detail));
    }

    private Card account(Detail detail) {
        Card card = new Card(name, say("identity.accounts.NUMBER") + " " + detail.person().employeeNumber());
        detail.account().ifPresentOrElse(account -> known(card, account), () -> unknown(card));
        card.add(link);
        return card;
    }

    private void known(Card card, Account account) {
        Tone tone = !account.enabled() ? Tone.REFUSED : account.passwordHash().isEmpty() ? Tone.ATTENTION : Tone.GOOD;
        String state = !account.enabled() ? "identity.accounts.CLOSED"
                : account.passwordHash().isEmpty() ? "identity.accounts.WITHOUT_PASSWORD" : "identity.accounts.ACCOUNT";
        card.withBeside(new StatusBadge(tone, say(state)));
        card.add(new Paragraph(say("identity.accounts.USER_NAME") + ": " + account.userName()));
        Div buttons = new Div(Actions.plain(say("identity.accounts.NEW_LINK"),
                click -> show(accounts.link(current.get(), person))));
        buttons.addClassName("rw-buttons");
        buttons.add(account.enabled()
                ? Actions.danger(say("identity.accounts.CLOSE"), click -> answer(accounts.enable(current.get(), person, false)))
                : Actions.plain(say("identity.accounts.REOPEN"), click -> answer(accounts.enable(current.get(), person, true))));
        card.add(buttons);
    }

    private void unknown(Card card) {
        card.withBeside(new StatusBadge(Tone.NEUTRAL, say("identity.accounts.NO_ACCOUNT")));
        TextField userName = new TextField(say("identity.accounts.USER_NAME"));
        userName.setHelperText(say("identity.accounts.USER_NAME_HELP"));
        userName.setMaxLength(100);
        card.add(userName, Actions.primary(say("identity.accounts.OPEN"), click ->
                accounts.open(current.get(), person, userName.getValue()).either(made -> {
                    show(made);
                    return null;
                }, refused -> {
                    refuse(refused);
                    return null;
                })));
    }

    /** The link is shown now and never again: only its hash is kept. */
    private void show(PasswordLink made) {
        String address = ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/choose-password/" + made.token()).toUriString();
        TextField field = new TextField(words.say(getLocale(), "identity.accounts.LINK", Map.of("name", name)));
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(words.say(getLocale(), "identity.accounts.LINK_HELP",
                Map.of("name", name, "expires", made.expires().atZone(clock.getZone()))));
        Button copy = Actions.plain(say("identity.accounts.COPY"), click -> { });
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address);
            copy.setText(say("identity.accounts.COPIED"));
        });
        link.removeAll();
        link.add(field, copy);
        link.addClassNames("rw-stack", "rw-accounts-link");
    }

    private Card roles(Detail detail) {
        Card card = new Card(say("identity.accounts.HELD"));
        if (detail.held().isEmpty()) {
            card.add(new Paragraph(say("identity.accounts.NO_ROLES")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rw-accounts-roles");
        detail.held().forEach(grant -> list.add(new ListItem(role(grant, detail.granted().contains(grant)))));
        card.add(list, new H3(say("identity.accounts.ADD_ROLE")), newRole());
        return card;
    }

    private Component role(RoleGrant grant, boolean byHand) {
        Span words = new Span(say("identity.role." + grant.role()) + " · " + place(grant.unit()));
        Div line = new Div(words);
        line.addClassName("rw-accounts-role");
        if (byHand) {
            Button withdraw = Actions.quiet(say("identity.accounts.WITHDRAW_SHORT"),
                    click -> answer(granting.withdraw(current.get(), person, grant)));
            withdraw.setAriaLabel(this.words.say(getLocale(), "identity.accounts.WITHDRAW",
                    Map.of("role", say("identity.role." + grant.role()) + ", " + place(grant.unit()))));
            line.add(withdraw);
        } else {
            Span why = new Span(say("identity.accounts.FROM_EMPLOYMENT"));
            why.addClassName("rw-note");
            line.add(why);
        }
        return line;
    }

    private Div newRole() {
        Select<Role> role = new Select<>();
        role.setLabel(say("identity.accounts.ROLE"));
        role.setItems(Arrays.stream(Role.values()).filter(GrantingRole::isGrantable).toList());
        role.setItemLabelGenerator(each -> say("identity.role." + each));
        Select<Optional<String>> unit = new Select<>();
        unit.setLabel(say("identity.accounts.UNIT"));
        List<Optional<String>> places = new ArrayList<>(List.of(Optional.empty()));
        employer.units().keySet().stream().sorted().map(Optional::of).forEach(places::add);
        unit.setItems(places);
        unit.setItemLabelGenerator(this::place);
        unit.setValue(Optional.empty());
        Button grant = Actions.plain(say("identity.accounts.GRANT"), click -> role.getOptionalValue().ifPresent(chosen ->
                answer(granting.grant(current.get(), person, new RoleGrant(chosen, unit.getValue())))));
        Div line = new Div(role, unit, grant);
        line.addClassName("rw-accounts-new-role");
        return line;
    }

    private String place(Optional<String> unit) {
        return unit.map(code -> employer.units().getOrDefault(code, code)).orElse(say("identity.accounts.EVERY_UNIT"));
    }

    private void answer(Outcome<?> outcome) {
        outcome.either(done -> {
            changed.run();
            return null;
        }, refused -> {
            refuse(refused);
            return null;
        });
    }

    private void refuse(Refusal refused) {
        refusal.setText(words.say(getLocale(), refused));
        refusal.setVisible(true);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }
}
