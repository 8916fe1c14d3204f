package org.isnad.render;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Confidence;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.claim.Provenance;
import org.isnad.claim.Published;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.TargetClaim;
import org.isnad.claim.ThingCount;
import org.isnad.claim.Total;
import org.isnad.code.ActorId;
import org.isnad.code.Modality;
import org.isnad.mention.EventDate;
import org.isnad.place.Resolution;
import org.isnad.place.Toponym;
import org.isnad.report.Evidence;
import org.isnad.report.Issue;
import org.jspecify.annotations.Nullable;

/** The record beside the text of one report: every value a link to the words it rests on. */
final class RecordHtml {

    private final Quotes quotes;
    private final Marks marks;
    private final Html out = new Html();
    /** Where in the record we are: "incident 1". */
    private String within = "";

    private RecordHtml(Quotes quotes, Marks marks) {
        this.quotes = quotes;
        this.marks = marks;
    }

    static Html of(Reading reading, Quotes quotes, Marks marks) {
        RecordHtml record = new RecordHtml(quotes, marks);
        record.reading(reading);
        return record.out;
    }

    /** The day of the report, on a line of its own. */
    static Html published(Published published, Quotes quotes, Marks marks) {
        RecordHtml record = new RecordHtml(quotes, marks);
        record.within = "day of the report";
        if (published.date() == null) {
            return record.out.raw("day unknown");
        }
        record.out.raw("<time datetime=\"" + published.date() + "\">" + Wording.of(published.date()) + "</time>");
        if (published.words() == null) {
            return record.out.raw(" (" + Wording.of(published.basis()) + ")");
        }
        record.out.raw(" (dateline ");
        record.value(published.words(), Kind.DATE);
        return record.out.raw(")");
    }

    private void reading(Reading reading) {
        heading("Incidents", reading.incidents().size());
        if (reading.incidents().isEmpty()) {
            out.raw("<p class=\"none\">No incident found in this report.</p>");
        }
        for (int i = 0; i < reading.incidents().size(); i++) {
            incident(i + 1, reading.incidents().get(i));
        }
        List<Figure> totals = reading.totals().stream().map(Total::figure).toList();
        section("Totals", "figures", FigureRow.of(totals), row -> total(row, reading.totals()));
        section("Statements", "statements", reading.statements(), this::statement);
        section("Counts", "figures", reading.counts(), this::count);
        section("Tags", "tags", reading.tags(), tag -> value(tag, Kind.TAG));
        section("Names of places", "toponyms", reading.toponyms(), this::toponym);
        section("Problems", "problems", reading.problems(), this::problem);
        provenance(reading.provenance());
    }

    private void incident(int number, IncidentClaim incident) {
        within = "incident " + number;
        Confidence sure = incident.confidence();
        out.raw("<article class=\"incident\"><h4%s><span class=\"number\">%d</span> %s</h4>"
                .formatted(
                        sure == null ? "" : " title=\"%s\"".formatted(Wording.confidence(sure)),
                        number,
                        Wording.of(incident.type())));
        out.raw("<p class=\"quote\">");
        quote(incident.quote(), Kind.INCIDENT);
        out.raw("</p><dl>");
        slot("When", Stream.ofNullable(incident.date()).toList(), this::date);
        slot("Where", incident.places(), this::place);
        slot("Who", incident.actors(), this::actor);
        slot("Hit", incident.targets(), this::target);
        slot("Weapons", incident.weapons(), weapon -> value(weapon, Kind.WEAPON));
        out.raw("</dl>");
        if (!incident.casualties().isEmpty()) {
            items("figures", FigureRow.of(incident.casualties()), row -> casualty(row, incident.casualties()));
        }
        out.raw("</article>");
    }

    private void date(EventDate date) {
        String time = "<time datetime=\"%s\">%s</time>".formatted(date.iso(), Wording.of(date));
        if (date.words() == null) {
            out.raw(time);
        } else {
            out.raw(marks.open(date.words(), Kind.DATE, within)).raw(time).raw("</a>");
        }
        note(Wording.found(date));
    }

    private void place(PlaceClaim place) {
        value(place.at(), Kind.PLACE);
        String around = Stream.of(place.province(), place.country())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        if (!around.isEmpty()) {
            note(around);
        }
        Toponym located = place.located();
        if (located != null) {
            note(Wording.onMap(located).strip());
            candidates(located);
        }
    }

    /** What a name may mean and why, folded away. */
    private void candidates(Toponym toponym) {
        List<Resolution.Candidate> all = toponym.resolution().candidates();
        if (all.isEmpty()) {
            return;
        }
        out.raw("<details class=\"candidates\"><summary>%s</summary><ol>"
                .formatted(all.size() == 1 ? "1 candidate" : all.size() + " candidates"));
        for (Resolution.Candidate candidate : all) {
            out.raw("<li><bdi>")
                    .text(Wording.of(candidate.place()))
                    .raw("</bdi> ")
                    .raw(Wording.percent(candidate.chance()));
            for (String reason : candidate.reasons()) {
                out.raw("; <bdi>").text(reason).raw("</bdi>");
            }
            out.raw("</li>");
        }
        out.raw("</ol></details>");
    }

    private void toponym(Toponym toponym) {
        value(toponym.at(), Kind.PLACE);
        note(toponym.use().code() + Wording.onMap(toponym));
        candidates(toponym);
    }

    private void actor(ActorClaim actor) {
        value(actor.at(), Kind.ACTOR);
        String party = Wording.of(actor.id());
        if (actor.id() != ActorId.OTHER && !words(actor.at()).equalsIgnoreCase(party)) {
            note(party);
        }
        out.raw(" <span class=\"basis %s\">%s</span>".formatted(actor.basis().code(), Wording.of(actor.basis())));
        if (actor.by() != null && !actor.by().equals(actor.at())) {
            out.raw(" by ");
            value(actor.by(), Kind.SOURCE);
        }
    }

    private void target(TargetClaim target) {
        value(target.at(), Kind.TARGET);
        if (!Wording.says(words(target.at()), target.targetClass())) {
            note(Wording.of(target.targetClass()));
        }
    }

    private void casualty(FigureRow row, List<Figure> casualties) {
        Figure figure = casualties.get(row.index());
        figure(row, figure);
        said(figure.source());
        out.raw("</p>");
    }

    private void total(FigureRow row, List<Total> totals) {
        Total total = totals.get(row.index());
        figure(row, total.figure());
        if (total.modality() == Modality.PROJECTED) {
            out.raw(" <span class=\"basis\">feared</span>");
        }
        if (total.place() != null) {
            out.raw(" in ");
            value(total.place(), Kind.PLACE);
        }
        if (total.period() != null) {
            out.raw(" · ");
            value(total.period(), Kind.DATE);
        }
        said(total.figure().source());
        out.raw("</p>");
    }

    /** The count and whom it counts; leaves the paragraph open for who says so. */
    private void figure(FigureRow row, Figure figure) {
        out.raw(row.depth() == 0 ? "<p>" : "<p class=\"part depth%d\">of whom ".formatted(Math.min(3, row.depth())));
        out.raw(marks.open(figure.quote(), Kind.HARM, within))
                .raw("<b>%s</b> %s %s</a>"
                        .formatted(
                                Wording.of(figure.count()),
                                Wording.of(figure.count(), figure.group()),
                                Wording.of(figure.harm())));
    }

    private void statement(Statement statement) {
        value(statement.speaker(), Kind.SOURCE);
        Evidence target = statement.target();
        String act = target == null ? Wording.of(statement.act()) : Wording.toward(statement.act());
        out.raw(" <span class=\"act\">" + act + "</span> ");
        if (target != null) {
            value(target, Kind.ACTOR);
        }
        out.raw("<p class=\"quote\">");
        quote(statement.quote(), Kind.STATEMENT);
        out.raw("</p>");
    }

    private void count(ThingCount count) {
        out.raw("<p>").raw(marks.open(count.quote(), Kind.COUNT, within));
        out.raw("<b>" + Wording.of(count.count()) + "</b></a> ");
        value(count.thing(), Kind.COUNT);
        said(count.source());
        out.raw("</p>");
    }

    private void problem(Issue problem) {
        out.raw("<code>" + problem.code() + "</code> <bdi>")
                .text(problem.message())
                .raw("</bdi>");
    }

    private void provenance(Provenance provenance) {
        out.raw("<footer class=\"provenance\"><details><summary>Read by version ")
                .text(provenance.version())
                .raw("</summary><dl>");
        provenance
                .digests()
                .forEach((name, digest) -> out.raw("<dt>")
                        .text(name)
                        .raw("</dt><dd><code>")
                        .text(digest)
                        .raw("</code></dd>"));
        out.raw("</dl></details></footer>");
    }

    private void said(@Nullable Evidence source) {
        out.raw(" <span class=\"said\">");
        if (source == null) {
            out.raw("the report itself");
        } else {
            value(source, Kind.SOURCE);
        }
        out.raw("</span>");
    }

    private void heading(String name, int number) {
        within = name.toLowerCase(Locale.ROOT);
        out.raw("<h3>%s <span class=\"number\">%d</span></h3>".formatted(name, number));
    }

    private <T> void section(String name, String style, List<T> values, Consumer<T> writeOne) {
        if (!values.isEmpty()) {
            heading(name, values.size());
            items(style, values, writeOne);
        }
    }

    private <T> void slot(String name, List<T> values, Consumer<T> writeOne) {
        if (!values.isEmpty()) {
            out.raw("<dt>" + name + "</dt><dd>");
            items("plain", values, writeOne);
            out.raw("</dd>");
        }
    }

    private <T> void items(String style, List<T> values, Consumer<T> writeOne) {
        out.raw("<ul class=\"" + style + "\">");
        for (T value : values) {
            out.raw("<li>");
            writeOne.accept(value);
            out.raw("</li>");
        }
        out.raw("</ul>");
    }

    private void value(Evidence words, Kind kind) {
        out.raw(marks.open(words, kind, within)).raw("<bdi>").text(words(words)).raw("</bdi></a>");
    }

    private void quote(Evidence words, Kind kind) {
        out.raw(marks.open(words, kind, within))
                .raw("“<bdi>")
                .text(words(words))
                .raw("</bdi>”</a>");
    }

    private void note(String text) {
        out.raw(" <small><bdi>").text(text).raw("</bdi></small>");
    }

    private String words(Evidence evidence) {
        return quotes.at(evidence).words();
    }
}
