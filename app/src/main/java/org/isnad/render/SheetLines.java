package org.isnad.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.ActorId;
import org.isnad.incident.Change;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Decision;
import org.isnad.incident.Finding;
import org.isnad.incident.Pair;
import org.isnad.origin.Copying;
import org.isnad.origin.OriginGroup;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.IncidentSheet.Suggestion;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.weighing.Blame;
import org.isnad.weighing.FigureRef;
import org.isnad.weighing.LeftOut;
import org.isnad.weighing.TollStep;
import org.isnad.weighing.Weighed;
import org.isnad.weighing.WeighedFigure;
import org.jspecify.annotations.Nullable;

/** The lines that show one incident in a terminal, in short or with all reasons. */
public final class SheetLines {

    private static final int INDENT = 4;

    private final IncidentSheet sheet;
    private final IncidentWords words;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private SheetLines(IncidentSheet sheet, int columns) {
        this.sheet = sheet;
        this.words = new IncidentWords(sheet);
        this.columns = columns;
    }

    /** What is known: figures, grade, who is blamed, which reports. */
    public static List<String> summary(IncidentSheet sheet, int columns) {
        SheetLines incident = new SheetLines(sheet, columns);
        incident.head();
        incident.figures();
        incident.standing();
        incident.blame();
        incident.toll();
        incident.reports();
        incident.decisions();
        return incident.lines;
    }

    /** Why: the sentences behind each number, what was left out, who copies whom, why the reports were joined. */
    public static List<String> reasons(IncidentSheet sheet, int columns) {
        SheetLines incident = new SheetLines(sheet, columns);
        incident.head();
        incident.reasonsOfFigures();
        incident.standing();
        incident.voices();
        incident.ties();
        incident.suggestions();
        incident.decisions();
        return incident.lines;
    }

    /** Both: what is known and why. */
    public static List<String> whole(IncidentSheet sheet, int columns) {
        SheetLines incident = new SheetLines(sheet, columns);
        incident.head();
        incident.reports();
        incident.reasonsOfFigures();
        incident.standing();
        incident.blame();
        incident.toll();
        incident.voices();
        incident.ties();
        return incident.lines;
    }

    private void head() {
        lines.add("━".repeat(columns));
        String title = "i%d  %s, %s, %s".formatted(sheet.id(), words.type(), words.place(), words.day());
        lines.addAll(Terminal.wrap(title, columns, 3));
        long reports =
                sheet.members().stream().map(m -> m.ref().report()).distinct().count();
        lines.add("%s in %s, %s"
                .formatted(
                        Counted.of(sheet.members().size(), "claim"),
                        Counted.of(reports, "report"),
                        Counted.of(sheet.weighed().voices().size(), "voice")));
    }

    private void figures() {
        Grid grid = new Grid();
        for (WeighedFigure figure : sheet.weighed().figures()) {
            grid.add(
                    Wording.of(figure.harm()),
                    Wording.of(figure.group()),
                    IncidentWords.numbers(figure),
                    Terminal.clean(reason(figure)));
        }
        section("Figures by the policy '" + sheet.weighed().policy().code() + "'", grid);
    }

    private static String reason(WeighedFigure figure) {
        Decision edit = figure.edit();
        return edit == null
                ? figure.reason()
                : "set by %s (d%d): %s".formatted(edit.author(), edit.order(), edit.reason());
    }

    private void reasonsOfFigures() {
        for (WeighedFigure figure : sheet.weighed().figures()) {
            lines.add("");
            lines.addAll(Terminal.wrap(
                    "%s, %s: %s"
                            .formatted(
                                    Wording.of(figure.harm()),
                                    Wording.of(figure.group()),
                                    IncidentWords.numbers(figure)),
                    columns));
            lines.addAll(indented(Terminal.wrap(Terminal.clean(reason(figure)), columns - INDENT)));
            Grid grid = new Grid();
            for (FigureRef used : figure.used()) {
                said("used", used, "", grid);
            }
            for (LeftOut left : figure.leftOut()) {
                said("left out", left.figure(), left.reason(), grid);
            }
            lines.addAll(indented(grid.lines(columns - INDENT)));
        }
    }

    private void said(String what, FigureRef ref, String why, Grid grid) {
        words.said(ref)
                .ifPresent(said -> grid.add(
                        what,
                        claim(said.member()),
                        Wording.of(said.figure().count()),
                        said.source(),
                        why.isEmpty() ? said.quote() : said.quote() + ": " + Terminal.clean(why)));
    }

    private void standing() {
        Weighed weighed = sheet.weighed();
        Grid grid = new Grid();
        grid.add(
                "proposed grade",
                Wording.of(weighed.proposed().code()),
                Terminal.clean(weighed.proposed().reason()));
        Decision human = weighed.humanGrade();
        if (human != null && human.change() instanceof Change.EditGrade edit) {
            grid.add("grade", Wording.of(edit.grade()), by(human));
        }
        grid.add("strike status", Wording.of(weighed.strikeStatus()), "");
        section("Standing", grid);
    }

    private void blame() {
        Grid grid = new Grid();
        for (Blame blame : sheet.weighed().blame()) {
            String name = Terminal.clean(blame.name());
            String party = blame.actor() == ActorId.OTHER || name.equalsIgnoreCase(Wording.of(blame.actor()))
                    ? name
                    : name + " (" + Wording.of(blame.actor()) + ")";
            for (Blame.Stance stance : blame.stances()) {
                Report report = report(stance.report());
                if (report != null) {
                    grid.add(
                            party,
                            Wording.of(stance.kind()) + by(report, stance.by()),
                            sheet.member(stance.claim()).map(this::claim).orElse(""),
                            "“" + IncidentWords.words(report, stance.words()) + "”");
                    party = "";
                }
            }
        }
        section("Blame", grid);
    }

    private void toll() {
        Grid grid = new Grid();
        for (TollStep step : sheet.weighed().timeline()) {
            words.said(step.figure())
                    .ifPresent(said -> grid.add(
                            step.day() == null ? "day unknown" : Wording.of(step.day()),
                            Wording.of(said.figure().harm()) + " "
                                    + Wording.of(said.figure().group()),
                            Wording.of(said.figure().count()),
                            Wording.of(step.move()),
                            Terminal.clean(step.name())));
        }
        section("Toll over time", grid);
    }

    private void reports() {
        Grid grid = new Grid();
        for (Member member : sheet.members()) {
            Report report = member.account().report();
            IncidentClaim claim = member.account().claim();
            grid.add(
                    "c" + member.claim(),
                    report.id().value(),
                    day(member),
                    Terminal.clean(Objects.requireNonNullElse(report.source(), "")),
                    claim == null
                            ? Terminal.clean(report.title())
                            : "“" + IncidentWords.words(report, claim.quote()) + "”");
        }
        section("Reports", grid);
    }

    private void voices() {
        lines.add("");
        lines.add("Voices");
        for (OriginGroup voice : sheet.weighed().voices()) {
            String all = voice.reports().stream().map(ReportId::value).collect(Collectors.joining(", "));
            lines.addAll(indented(Terminal.wrap(all, columns - INDENT)));
            Grid grid = new Grid();
            for (Copying copying : voice.copying()) {
                grid.add(
                        "",
                        Wording.of(copying.kind()),
                        copying.a().value() + " and " + copying.b().value(),
                        Stream.of(
                                        Terminal.clean(copying.reason()),
                                        quoted(copying.a(), copying.inA()),
                                        quoted(copying.b(), copying.inB()))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" ")));
            }
            lines.addAll(indented(grid.lines(columns - INDENT)));
        }
    }

    private String quoted(ReportId id, @Nullable Evidence evidence) {
        Report report = report(id);
        return evidence == null || report == null ? "" : "“" + IncidentWords.words(report, evidence) + "”";
    }

    private void ties() {
        if (sheet.ties().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Why joined");
        sheet.ties().forEach(this::tie);
    }

    private void tie(Pair pair) {
        lines.addAll(indented(
                List.of("%s and %s: %s".formatted(name(pair, true), name(pair, false), weight(pair.weight())))));
        findings(pair);
    }

    private void findings(Pair pair) {
        Grid grid = new Grid();
        for (Finding finding : pair.findings()) {
            grid.add("", weight(finding.weight()), finding.rule(), Terminal.clean(finding.reason()));
        }
        lines.addAll(indented(grid.lines(columns - INDENT)));
    }

    private String name(Pair pair, boolean first) {
        var ref = first ? pair.a() : pair.b();
        return sheet.member(ref).map(this::claim).orElse(ref.toString());
    }

    private void suggestions() {
        if (sheet.suggestions().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("May be the same incident; decide with 'isnad decide same' or 'isnad decide different'");
        for (Suggestion suggestion : sheet.suggestions()) {
            lines.addAll(indented(List.of("i%d: %s".formatted(suggestion.incident(), weight(suggestion.weight())))));
            findings(suggestion.best());
        }
    }

    private void decisions() {
        Grid grid = new Grid();
        for (Decision decision : sheet.decisions()) {
            grid.add("d" + decision.order(), ChangeWords.of(decision.change(), this::claim), by(decision));
        }
        section("Decisions (each has the number of its entry in the ledger)", grid);
    }

    private String claim(ClaimRef ref) {
        return sheet.member(ref)
                .map(this::claim)
                .orElse("a claim of " + ref.report().value() + " that is not here now");
    }

    private String claim(Member member) {
        return "c" + member.claim();
    }

    private static String by(Decision decision) {
        return Terminal.clean("%s: %s".formatted(decision.author(), decision.reason()));
    }

    private static String by(Report report, @Nullable Evidence by) {
        return by == null ? "" : " by " + IncidentWords.words(report, by);
    }

    private static String day(Member member) {
        var day = member.account().reading().published().date();
        return day == null ? "day unknown" : Wording.of(day);
    }

    private @Nullable Report report(ReportId id) {
        return sheet.members().stream()
                .map(member -> member.account().report())
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** In natural logarithms of odds, as a person reads them. */
    static String weight(int hundredths) {
        return String.format(java.util.Locale.ROOT, "%+.2f", hundredths / 100.0);
    }

    private void section(String name, Grid grid) {
        List<String> body = grid.lines(columns - INDENT);
        if (!body.isEmpty()) {
            lines.add("");
            lines.add(name);
            lines.addAll(indented(body));
        }
    }

    private static List<String> indented(List<String> body) {
        return body.stream().map(line -> " ".repeat(INDENT) + line).toList();
    }
}
