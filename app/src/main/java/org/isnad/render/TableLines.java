package org.isnad.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.TargetClaim;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.code.ActorId;
import org.isnad.code.Modality;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Issue;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/** The lines that show one reading. Words of a report are cleaned of all that could act on a terminal. */
final class TableLines {

    private static final int INDENT = 4;
    private static final int LABEL = 9;

    private final Report report;
    private final Quotes quotes;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private TableLines(Report report, int columns) {
        this.report = report;
        this.quotes = new Quotes(report);
        this.columns = columns;
    }

    static List<String> of(Report report, Reading reading, int columns) {
        TableLines table = new TableLines(report, columns);
        table.reading(reading);
        return table.lines;
    }

    private void reading(Reading reading) {
        head(reading.published());
        if (reading.incidents().isEmpty()) {
            lines.add("");
            lines.add("No incident found in this report.");
        }
        for (int i = 0; i < reading.incidents().size(); i++) {
            incident(i + 1, reading.incidents().get(i));
        }
        section("Totals", totals(reading.totals()));
        section("Statements", statements(reading.statements()));
        section("Counts", counts(reading.counts()));
        String tags = reading.tags().stream().map(this::words).collect(Collectors.joining(", "));
        section("Tags", tags.isEmpty() ? List.of() : Terminal.wrap(tags, columns - INDENT));
        section("Problems", problems(reading.problems()));
    }

    private void head(Published published) {
        String title = Terminal.clean(report.title());
        lines.add("━".repeat(columns));
        lines.addAll(Terminal.wrap(title.isEmpty() ? "(no title)" : title, columns, 3));
        String day = published.date() == null
                ? "day unknown"
                : "%s (%s)".formatted(Wording.of(published.date()), Wording.of(published.basis()));
        String meta = Stream.of(day, report.source(), report.id().value())
                .filter(part -> part != null)
                .map(Terminal::clean)
                .collect(Collectors.joining(" · "));
        lines.addAll(Terminal.wrap(meta, columns, 3));
    }

    private void incident(int number, IncidentClaim incident) {
        lines.add("");
        lines.add("%2d  %s".formatted(number, Wording.of(incident.type())));
        field("event", List.of(quoted(incident.quote())));
        field("when", List.of(date(incident.date())));
        field("where", incident.places().stream().map(this::place).toList());
        field("who", incident.actors().stream().map(this::actor).toList());
        field("hit", incident.targets().stream().map(this::target).toList());
        field("weapons", incident.weapons().stream().map(this::words).toList());
        List<String> figures = figures(incident.casualties(), index -> "");
        if (!figures.isEmpty()) {
            lines.add("");
            figures.forEach(line -> lines.add(" ".repeat(INDENT) + line));
        }
    }

    private String date(@Nullable EventDate date) {
        if (date == null) {
            return "unknown";
        }
        String from = date.words() == null ? "" : ": " + quoted(date.words());
        return "%s (%s%s)".formatted(Wording.of(date), Wording.found(date), from);
    }

    private String place(PlaceClaim place) {
        String around = Stream.of(place.province(), place.country())
                .filter(part -> part != null)
                .map(Terminal::clean)
                .collect(Collectors.joining(", "));
        return words(place.at()) + (around.isEmpty() ? "" : " (" + around + ")") + Wording.onMap(place.located());
    }

    private String actor(ActorClaim actor) {
        String name = words(actor.at());
        String party = Wording.of(actor.id());
        boolean known = actor.id() == ActorId.OTHER || name.equalsIgnoreCase(party);
        String by = actor.by() == null || actor.by().equals(actor.at()) ? "" : " by " + words(actor.by());
        return "%s%s: %s%s".formatted(name, known ? "" : " (" + party + ")", Wording.of(actor.basis()), by);
    }

    private String target(TargetClaim target) {
        String name = words(target.at());
        return Wording.says(name, target.targetClass()) ? name : name + " (" + Wording.of(target.targetClass()) + ")";
    }

    private List<String> totals(List<Total> totals) {
        return figures(totals.stream().map(Total::figure).toList(), index -> {
            Total total = totals.get(index);
            String modality = total.modality() == Modality.PROJECTED ? "feared" : null;
            return Stream.of(modality, wordsIfAny(total.place()), wordsIfAny(total.period()))
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
        });
    }

    /** One figure a row, the parts of a whole indented under it. */
    private List<String> figures(List<Figure> figures, IntFunction<String> scope) {
        Grid grid = new Grid();
        for (FigureRow row : FigureRow.of(figures)) {
            Figure figure = figures.get(row.index());
            grid.add(
                    "  ".repeat(row.depth()) + harm(figure, row.depth() == 0 ? null : figure.partOf(), figures),
                    Wording.of(figure.group()),
                    Wording.of(figure.count()),
                    scope.apply(row.index()),
                    said(wordsIfAny(figure.source())),
                    quoted(figure.quote()));
        }
        return grid.lines(columns - INDENT);
    }

    private static String harm(Figure figure, @Nullable Integer whole, List<Figure> figures) {
        if (whole == null) {
            return Wording.of(figure.harm());
        }
        boolean same = figures.get(whole).harm() == figure.harm();
        return same ? "of whom" : "of whom " + Wording.of(figure.harm());
    }

    private List<String> statements(List<Statement> statements) {
        Grid grid = new Grid();
        for (Statement statement : statements) {
            String target = wordsIfAny(statement.target());
            grid.add(
                    words(statement.speaker()),
                    Wording.of(statement.act()),
                    target == null ? "" : target,
                    quoted(statement.quote()));
        }
        return grid.lines(columns - INDENT);
    }

    private List<String> counts(List<ThingCount> counts) {
        Grid grid = new Grid();
        for (ThingCount count : counts) {
            grid.add(
                    words(count.thing()),
                    Wording.of(count.count()),
                    said(wordsIfAny(count.source())),
                    quoted(count.quote()));
        }
        return grid.lines(columns - INDENT);
    }

    private List<String> problems(List<Issue> problems) {
        Grid grid = new Grid();
        problems.forEach(problem -> grid.add(problem.code(), Terminal.clean(problem.message())));
        return grid.lines(columns - INDENT);
    }

    private void section(String name, List<String> body) {
        if (!body.isEmpty()) {
            lines.add("");
            lines.add(name);
            body.forEach(line -> lines.add(" ".repeat(INDENT) + line));
        }
    }

    /** A label and its values, each on a line of its own, wrapped under itself; nothing where there are none. */
    private void field(String label, List<String> values) {
        String before = label;
        for (String value : values) {
            for (String line : Terminal.wrap(value, columns - INDENT - LABEL, 3)) {
                lines.add(" ".repeat(INDENT) + Terminal.pad(before, LABEL) + line);
                before = "";
            }
        }
    }

    private static String said(@Nullable String source) {
        return source == null ? "the report" : source;
    }

    private String quoted(Evidence evidence) {
        return "“" + words(evidence) + "”";
    }

    private String words(Evidence evidence) {
        return Terminal.clean(quotes.at(evidence).words());
    }

    private @Nullable String wordsIfAny(@Nullable Evidence evidence) {
        return evidence == null ? null : words(evidence);
    }
}
