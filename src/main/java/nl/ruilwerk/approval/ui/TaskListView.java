package nl.ruilwerk.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import nl.ruilwerk.approval.TaskFilter;
import nl.ruilwerk.approval.TaskForms;
import nl.ruilwerk.approval.TaskLine;
import nl.ruilwerk.approval.TaskList;
import nl.ruilwerk.approval.TaskPage;
import nl.ruilwerk.approval.TaskScope;
import nl.ruilwerk.approval.TaskSummaries;
import nl.ruilwerk.identity.Actor;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.identity.Employers;
import nl.ruilwerk.identity.ForRole;
import nl.ruilwerk.identity.Role;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.EmptyState;
import nl.ruilwerk.look.FoldOut;
import nl.ruilwerk.look.Icons;
import nl.ruilwerk.look.MasterDetail;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Page;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.words.Words;

/**
 * The task list: what waits left, the case right; on a phone one at a time. After an answer the next case opens by
 * itself. The address says which part, which filter and which task.
 */
@Route("tasks")
@Menu(title = "approval.menu.TASKS", order = 10, icon = "TASKS")
@StyleSheet("context://ruilwerk/approval.css")
@PermitAll
@ForRole({Role.MANAGER, Role.HR, Role.EMPLOYER_SIGNER, Role.PAYROLL})
class TaskListView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 30;

    private final TaskList tasks;
    private final TaskSummaries summaries;
    private final TaskDesk.Maker desks;
    private final CurrentActor current;
    private final Employers employers;
    private final Words words;
    private final Clock clock;

    private final Map<TaskScope, Tab> tabs = new EnumMap<>(TaskScope.class);
    private final Tabs parts = new Tabs();
    private final TextField person = new TextField();
    private final Select<String> form = new Select<>();
    private final Select<String> goal = new Select<>();
    private final Select<String> unit = new Select<>();
    private final Select<TaskAddress.Due> due = new Select<>();
    private final Span filterSummary = new Span();
    private final Div news = new Div();
    private final nl.ruilwerk.look.TaskList rows = new nl.ruilwerk.look.TaskList(this::open);
    private final Div empty = new Div();
    private final Button more;
    private final MasterDetail both;

    private final List<TaskLine> shown = new ArrayList<>();
    private Optional<TaskPage.From> next = Optional.empty();
    private TaskAddress address;
    private boolean fillingIn;

    TaskListView(TaskList tasks, TaskForms forms, TaskSummaries summaries, TaskDesk.Maker desks, CurrentActor current,
                 Employers employers, Words words, Clock clock) {
        this.tasks = tasks;
        this.summaries = summaries;
        this.desks = desks;
        this.current = current;
        this.employers = employers;
        this.words = words;
        this.clock = clock;

        // the parts
        for (TaskScope scope : List.of(TaskScope.WAITING, TaskScope.MINE, TaskScope.WITH_COLLEAGUES)) {
            Tab tab = new Tab();
            tabs.put(scope, tab);
            parts.add(tab);
        }
        person.setPlaceholder(say("approval.filter.PERSON"));
        person.setAriaLabel(say("approval.filter.PERSON"));
        person.setPrefixComponent(Icons.SEARCH.create());
        person.setClearButtonVisible(true);
        person.setValueChangeMode(ValueChangeMode.LAZY);
        choices(form, "approval.filter.STEP", steps(forms));
        choices(goal, "approval.filter.GOAL", goals());
        choices(unit, "approval.filter.UNIT", employer().units());
        due.setLabel(say("approval.filter.DUE"));
        due.setItems(TaskAddress.Due.values());
        due.setItemLabelGenerator(choice -> say("approval.filter.due." + choice));
        FoldOut filters = new FoldOut("", filters());
        filters.setSummary(Icons.UNFOLD.create(), filterSummary);
        more = Actions.plain(say("approval.list.MORE"), click -> showMore());
        news.getElement().setAttribute("role", "status");
        Div master = new Div(parts, person, filters, news, rows, empty, more);
        both = new MasterDetail(master, new EmptyState(Icons.TASKS, say("approval.list.CHOOSE"), say("approval.list.CHOOSE_NEXT")));

        // what happens
        parts.addSelectedChangeListener(change -> tabs.forEach((scope, tab) -> {
            if (change.isFromClient() && tab.equals(change.getSelectedTab())) {
                go(address.withScope(scope));
            }
        }));
        person.addValueChangeListener(change -> filterChanged());
        List.of(form, goal, unit).forEach(choice -> choice.addValueChangeListener(change -> filterChanged()));
        due.addValueChangeListener(change -> filterChanged());
        both.onBack(() -> go(address.withTask(Optional.empty())));

        // where it stands
        setTitle(say("approval.list.TITLE"));
        setWide(true);
        master.addClassNames("rw-stack", "rw-task-master");
        add(both);
    }

    private Div filters() {
        Div filters = new Div(form, goal, unit, due);
        filters.addClassName("rw-task-filters");
        return filters;
    }

    private Map<String, String> steps(TaskForms forms) {
        Map<String, String> steps = new LinkedHashMap<>();
        forms.forms().stream().filter(step -> words.knows(getLocale(), "task." + step + ".step"))
                .forEach(step -> steps.put(step, say("task." + step + ".step")));
        return steps;
    }

    private Map<String, String> goals() {
        Map<String, String> goals = new LinkedHashMap<>();
        tasks.goals(current.get()).forEach((code, name) -> goals.put(code, TaskSummaries.text(name, getLocale())));
        return goals;
    }

    private void choices(Select<String> select, String label, Map<String, String> names) {
        select.setLabel(say(label));
        select.setItems(names.keySet());
        select.setItemLabelGenerator(code -> code == null ? say("approval.filter.ALL") : names.getOrDefault(code, code));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(say("approval.filter.ALL"));
        select.setVisible(names.size() > 1);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        TaskAddress before = address;
        address = TaskAddress.of(entering.getLocation().getQueryParameters());
        if (entering.getLocation().getQueryParameters().getParameters().isEmpty()) {
            address = address.withScope(whereWorkWaits());
        }
        if (before == null || !address.showsTheSameListAs(before)) {
            news.removeAll();
            fillIn();
            load();
        }
        if (before == null || !address.task().equals(before.task())) {
            address.task().ifPresentOrElse(this::show, both::showMaster);
        }
        rows.select(address.task().map(UUID::toString).orElse(""));
    }

    /** Who is asked by name only, such as a manager, begins with that and not with an empty list. */
    private TaskScope whereWorkWaits() {
        Actor actor = current.get();
        boolean onlyMine = tasks.count(actor, TaskScope.WAITING, TaskFilter.NONE) == 0 && tasks.count(actor, TaskScope.MINE, TaskFilter.NONE) > 0;
        return onlyMine ? TaskScope.MINE : TaskScope.WAITING;
    }

    /** The filter says what the address says. */
    private void fillIn() {
        fillingIn = true;
        parts.setSelectedTab(tabs.get(address.scope()));
        person.setValue(address.person().orElse(""));
        form.setValue(address.form().orElse(null));
        goal.setValue(address.goal().orElse(null));
        unit.setValue(address.unit().orElse(null));
        due.setValue(address.due());
        filterSummary.setText(address.narrowed() == 0 ? say("approval.filter.FILTER")
                : words.say(getLocale(), "approval.filter.FILTERED", Map.of("count", address.narrowed())));
        fillingIn = false;
    }

    private void filterChanged() {
        if (!fillingIn) {
            go(new TaskAddress(address.scope(), Optional.ofNullable(form.getValue()), Optional.ofNullable(goal.getValue()),
                    Optional.ofNullable(unit.getValue()), Optional.of(person.getValue().strip()).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(due.getValue()).orElse(TaskAddress.Due.ANY), Optional.empty()));
        }
    }

    private void load() {
        shown.clear();
        next = Optional.empty();
        readPage();
        Actor actor = current.get();
        tabs.forEach((scope, tab) -> {
            int count = tasks.count(actor, scope, address.filter(today()));
            tab.setLabel(words.say(getLocale(), "approval.part." + scope, Map.of("count",
                    count >= TaskList.COUNTED_AT_MOST ? say("approval.part.MANY") : String.valueOf(count))));
        });
    }

    private void showMore() {
        readPage();
        rows.select(address.task().map(UUID::toString).orElse(""));
    }

    private void readPage() {
        Actor actor = current.get();
        TaskPage page = tasks.page(actor, address.scope(), address.filter(today()), next, PAGE);
        shown.addAll(page.lines());
        next = page.next();
        rows.setTasks(shown.stream().map(line -> summaries.of(line, actor, getLocale())).toList());
        rows.setVisible(!shown.isEmpty());
        more.setVisible(next.isPresent());
        empty.removeAll();
        if (shown.isEmpty()) {
            empty.add(nothing());
        }
    }

    private Component nothing() {
        if (address.narrowed() > 0 || address.person().isPresent()) {
            return new EmptyState(Icons.FILTER, say("approval.list.NOTHING_FOUND"), say("approval.list.NOTHING_FOUND_NEXT"),
                    Actions.plain(say("approval.filter.CLEAR"), click -> go(TaskAddress.START.withScope(address.scope()))));
        }
        return new EmptyState(Icons.GOOD, say("approval.list.NOTHING." + address.scope()), say("approval.list.NOTHING_NEXT." + address.scope()));
    }

    private void open(String id) {
        go(address.withTask(TaskAddress.id(id)));
    }

    private void show(UUID task) {
        try {
            both.showDetail(desks.open(current.get(), task, true, this::done));
        } catch (NoSuchElementException gone) {
            both.showMaster();
            tell(Tone.INFO, say("approval.list.GONE"));
        }
    }

    /** Goes on with the task that stood after this one, or else with the first. */
    private void done(TaskDesk.Done done) {
        List<UUID> before = shown.stream().map(TaskLine::id).toList();
        List<UUID> after = before.subList(before.indexOf(done.task()) + 1, before.size());
        load();
        List<UUID> now = shown.stream().map(TaskLine::id).filter(id -> !id.equals(done.task())).toList();
        Optional<UUID> following = done.how() == TaskDesk.Done.How.GIVEN_BACK ? Optional.empty()
                : after.stream().filter(now::contains).findFirst().or(() -> now.stream().findFirst());
        go(address.withTask(following));
        tell(done.how() == TaskDesk.Done.How.GONE ? Tone.INFO : Tone.GOOD,
                words.say(getLocale(), "approval.done." + done.how(), Map.of("title", done.title())));
    }

    private void tell(Tone tone, String sentence) {
        news.removeAll();
        news.add(new MessageLine(tone, sentence));
    }

    private void go(TaskAddress to) {
        UI.getCurrent().navigate(TaskListView.class, to.parameters());
    }

    private Employer employer() {
        return employers.get(current.get().employer());
    }

    private LocalDate today() {
        return employer().today(clock);
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    @Override
    public String getPageTitle() {
        return say("approval.list.TITLE") + " · Ruilwerk";
    }
}
