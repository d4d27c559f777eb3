package nl.ruilwerk.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruilwerk.feed.FeedImport;
import nl.ruilwerk.feed.FeedImport.State;
import nl.ruilwerk.feed.FeedPlan;
import nl.ruilwerk.feed.FeedPlan.RowOutcome;
import nl.ruilwerk.feed.FeedProblem;
import nl.ruilwerk.feed.FeedStyle;
import nl.ruilwerk.feed.ImportingFeed;
import nl.ruilwerk.feed.RowResult;
import nl.ruilwerk.identity.CurrentActor;
import nl.ruilwerk.identity.Employer;
import nl.ruilwerk.look.ActionBar;
import nl.ruilwerk.look.Actions;
import nl.ruilwerk.look.Card;
import nl.ruilwerk.look.DataTable;
import nl.ruilwerk.look.Facts;
import nl.ruilwerk.look.Figure;
import nl.ruilwerk.look.KeyFigures;
import nl.ruilwerk.look.MessageLine;
import nl.ruilwerk.look.Tone;
import nl.ruilwerk.outcome.Outcome;
import nl.ruilwerk.words.Formats;
import nl.ruilwerk.words.Words;

/** One file: what it would do or did, what is wrong with it, and the way to confirm it or put it aside. */
class FeedFilePanel extends Div {

    private static final int MOST = 200;

    private final transient ImportingFeed importing;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient FeedImport file;
    private final transient Optional<FeedPlan> plan;
    private final ActionBar bar = new ActionBar();

    /** @param sender who brought it, in words */
    FeedFilePanel(ImportingFeed.Preview preview, ImportingFeed importing, Employer employer, String sender, CurrentActor current, Words words) {
        this.importing = importing;
        this.current = current;
        this.words = words;
        this.file = preview.delivered();
        this.plan = preview.plan();
        addClassName("rw-stack");
        add(about(employer, sender));
        if (broken()) {
            notes();
            problems();
        } else {
            add(counts());
            notes();
            rows();
        }
    }

    private boolean broken() {
        return plan.map(FeedPlan::isBroken).orElse(file.state() == State.BROKEN);
    }

    /** @return what can be done with the file; empty when it is decided, or for somebody who only looks */
    Optional<ActionBar> actions() {
        boolean open = (file.state() == State.PREVIEW || file.state() == State.BROKEN) && !file.isErased();
        if (!open || !ImportingFeed.isImporter(current.get())) {
            return Optional.empty();
        }
        var discard = Actions.plain(say("feed.view.DISCARD"), click -> answer(importing.discard(current.get(), file.id())));
        if (broken() || plan.isEmpty()) {
            bar.setButtons(discard);
        } else {
            bar.setButtons(Actions.primary(say("feed.view.CONFIRM"),
                    click -> answer(importing.confirm(current.get(), file.id(), plan.get().fingerprint()))), discard);
        }
        return Optional.of(bar);
    }

    private void answer(Outcome<FeedImport> outcome) {
        outcome.either(decided -> {
            getUI().ifPresent(ui -> ui.navigate("hr-feed/" + decided.id()));
            return null;
        }, no -> {
            bar.setMessage(new MessageLine(Tone.REFUSED, words.say(getLocale(), no)));
            return null;
        });
    }

    private Card about(Employer employer, String sender) {
        Facts facts = new Facts()
                .add(say("feed.view.KIND"), say("feed.kind." + file.kind()))
                .add(say("feed.view.AS_OF"), Formats.date(getLocale(), file.asOf()))
                .add(say("feed.view.AT"), Formats.moment(getLocale(), file.deliveredAt().atZone(employer.zone())) + " · " + sender)
                .add(say("feed.view.READ_AS"), style(file.style()))
                .add(say("feed.view.SHA"), file.sha256());
        file.decidedAt().ifPresent(at -> facts.add(say("feed.view.DECIDED"), Formats.moment(getLocale(), at.atZone(employer.zone()))));
        return new Card(file.fileName(), facts).withBeside(FeedView.state(this::say, file));
    }

    private String style(FeedStyle style) {
        List<String> parts = new ArrayList<>(List.of("UTF-8"));
        if (style.mark()) {
            parts.add(say("feed.view.MARK"));
        }
        if (!style.separator().isEmpty()) {
            parts.add(say("feed.view.SEPARATOR", Map.of("separator", style.separator())));
        }
        if (!style.decimalSign().isEmpty()) {
            parts.add(say("feed.view.DECIMALS", Map.of("sign", style.decimalSign())));
        }
        if (!style.dates().isEmpty()) {
            parts.add(say("feed.view.DATES_" + style.dates()));
        }
        return String.join(" · ", parts);
    }

    private KeyFigures counts() {
        Map<RowOutcome, Integer> counts = plan.map(FeedPlan::counts).orElse(file.counts());
        return new KeyFigures(Arrays.stream(RowOutcome.values())
                .map(outcome -> new Figure(say("feed.outcome." + outcome), String.valueOf(counts.getOrDefault(outcome, 0)))).toArray(Figure[]::new));
    }

    private void notes() {
        int older = plan.map(FeedPlan::counts).orElse(file.counts()).getOrDefault(RowOutcome.OLDER, 0);
        int missing = plan.map(FeedPlan::missing).orElse(file.missing());
        if (file.state() == State.APPLIED) {
            add(new MessageLine(Tone.GOOD, say("feed.view.TAKEN")));
        } else if (!broken() && plan.map(FeedPlan::changesNothing).orElse(false)) {
            add(new MessageLine(Tone.NEUTRAL, say("feed.view.NOTHING")));
        }
        if (older > 0 && !broken()) {
            add(new MessageLine(Tone.ATTENTION, say("feed.view.OLDER_ROWS", Map.of("count", older))));
        }
        if (missing > 0 && !broken()) {
            add(new MessageLine(Tone.NEUTRAL, say("feed.view.MISSING", Map.of("count", missing))));
        }
        if (file.isErased()) {
            add(new MessageLine(Tone.NEUTRAL, say("feed.view.ERASED")));
        }
    }

    private void problems() {
        List<FeedProblem> all = plan.map(FeedPlan::problems).orElse(file.problems());
        List<FeedProblem> shown = all.stream().limit(MOST).toList();
        int count = plan.map(FeedPlan::problemCount).orElse(file.problemCount());
        add(new MessageLine(Tone.REFUSED, say("feed.view.NOTHING_TAKEN")));
        DataTable<FeedProblem> table = new DataTable<FeedProblem>(say("feed.view.PROBLEMS", Map.of("count", count)))
                .text(say("feed.view.LINE"), problem -> problem.line() == 0 ? "–" : String.valueOf(problem.line()))
                .text(say("feed.view.COLUMN"), problem -> problem.column().isEmpty() ? "–" : problem.column())
                .text(say("feed.view.VALUE"), problem -> problem.value().isEmpty() ? "–" : problem.value())
                .text(say("feed.view.WRONG"), problem -> say(problem.code().problemKey(), problem.figures()))
                .text(say("feed.view.RIGHT"), problem -> say(problem.code().rightKey(), problem.figures()));
        table.setDense(true);
        add(table.setRows(shown));
        if (count > shown.size()) {
            add(new Paragraph(say("feed.view.PROBLEMS_FIRST", Map.of("shown", shown.size()))));
        }
    }

    /** @param change what changes, in words; the values as long as the file is not decided, afterwards the columns alone */
    private record Line(int line, String number, RowOutcome outcome, String change) {}

    private void rows() {
        List<Line> lines = plan.map(each -> each.rows().stream().filter(row -> row.outcome() != RowOutcome.UNCHANGED)
                .map(row -> new Line(row.line(), row.employeeNumber(), row.outcome(), row.changes().stream()
                        .map(change -> change.column() + ": " + (change.before().isEmpty() ? "–" : change.before()) + " → "
                                + (change.after().isEmpty() ? "–" : change.after())).collect(Collectors.joining("; ")))).toList())
                .orElseGet(() -> importing.rows(current.get(), file.id()).stream().filter(row -> row.outcome() != RowOutcome.UNCHANGED)
                        .map(FeedFilePanel::line).toList());
        if (lines.isEmpty()) {
            return;
        }
        List<Line> shown = lines.stream().limit(MOST).toList();
        DataTable<Line> table = new DataTable<Line>(say("feed.view.ROWS"))
                .text(say("feed.view.LINE"), row -> String.valueOf(row.line()))
                .text(say("feed.view.NUMBER"), Line::number)
                .text(say("feed.view.OUTCOME"), row -> say("feed.outcome." + row.outcome()))
                .text(say("feed.view.CHANGES"), Line::change);
        table.setDense(true);
        add(table.setRows(shown));
        if (lines.size() > shown.size()) {
            add(new Paragraph(say("feed.view.MORE_ROWS", Map.of("shown", shown.size(), "count", lines.size()))));
        }
    }

    private static Line line(RowResult row) {
        return new Line(row.line(), row.employeeNumber(), row.outcome(), row.fields().replace(",", ", "));
    }

    private String say(String key) {
        return words.say(getLocale(), key);
    }

    private String say(String key, Map<String, ?> figures) {
        return words.say(getLocale(), key, figures);
    }
}
