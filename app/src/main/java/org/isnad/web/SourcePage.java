package org.isnad.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.account.GateFilter;
import org.isnad.api.Acts;
import org.isnad.api.SourceActs;
import org.isnad.api.Wrong;
import org.isnad.archive.Decided;
import org.isnad.archive.Event;
import org.isnad.archive.Ids;
import org.isnad.archive.SourceNotes;
import org.isnad.archive.SourceSheet;
import org.isnad.archive.StaleException;
import org.isnad.incident.Change;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.search.FilterParameters;
import org.isnad.search.IncidentFilter;
import org.isnad.search.SourceStatistics.Source;
import org.jspecify.annotations.Nullable;

/** One source: what it told, how far people rely on it and why, what it means by its words, and saying so. */
final class SourcePage {

    private static final int LONGEST = 300;

    private final Workbench workbench;

    SourcePage(Workbench workbench) {
        this.workbench = workbench;
    }

    void answer(Context ctx) {
        String name = ctx.queryParam("name");
        if (name == null || name.isBlank() || name.length() > LONGEST) {
            throw new Wrong("'name' says which source, in at most %d characters".formatted(LONGEST));
        }
        SourceSheet known = new SourceNotes(workbench.desk()).of(name.strip());
        Visitor visitor = workbench.visitor(ctx);
        Html out = new Html()
                .raw(
                        "<article class=\"dossier\"><p class=\"crumbs\"><a href=\"/sources\">All sources</a></p><h1><bdi>");
        out.text(known.name()).raw("</bdi></h1>");
        counts(out, known.name());
        String done = ctx.queryParam("done");
        if (done != null && Ids.isDecision(done)) {
            out.raw("<p class=\"note\" role=\"status\">Saved as decision " + done + ".</p>");
        }
        rating(out, known);
        definition(out, known);
        if (visitor.mayDecide()) {
            out.raw("<div class=\"acts\">")
                    .raw(rate(known, visitor))
                    .raw(define(known, visitor))
                    .raw("</div>");
        }
        history(out, known, visitor);
        out.raw("</article>");
        workbench.show(ctx, new Shell.Page(known.name(), Shell.Tab.SOURCES, "sources", out, List.of(), List.of()));
    }

    private void counts(Html out, String name) {
        String key = SourceSheet.key(name);
        Source told = workbench.search().sources().sources().stream()
                .filter(source -> SourceSheet.key(source.name()).equals(key))
                .findFirst()
                .orElse(null);
        out.raw("<p class=\"meta\">");
        if (told == null) {
            out.raw("No report of its own is here; reports may cite it.");
        } else {
            out.raw("<a href=\"/?")
                    .attribute(FilterParameters.write(
                            IncidentFilter.ALL.with(new IncidentFilter.Told(Set.of(told.name()), Set.of()))))
                    .raw("\">" + Counted.of(told.incidents(), "incident") + "</a> · "
                            + Counted.of(told.reports(), "report") + " · first in " + told.first() + " of "
                            + told.shared() + " · alone in " + told.alone());
        }
        out.raw("</p>");
    }

    private static void rating(Html out, SourceSheet sheet) {
        out.raw("<section><h2>Reliability</h2>");
        sheet.rating()
                .ifPresentOrElse(
                        decision -> {
                            Change.Reliance reliance = ((Change.RateSource) decision.change()).reliance();
                            out.raw("<p><b class=\"tag reliance\">" + reliance.code() + "</b> " + reliance.words()
                                            + " ")
                                    .raw(ActSection.byPerson(decision))
                                    .raw("</p>");
                        },
                        () -> out.raw("<p class=\"none\">Nobody has said how far it is to be relied on.</p>"));
        out.raw(
                "<p class=\"soft\">Letters of the Admiralty scale. They stand beside what a source says, and change no figure.</p></section>");
    }

    private static void definition(Html out, SourceSheet sheet) {
        out.raw("<section><h2>Definitions</h2><dl class=\"standing\"><dt>Civilians</dt><dd>");
        words(out, sheet.definition().map(Change.DefineSource::civilians).orElse(""));
        out.raw("</dd><dt>Looks at</dt><dd>");
        words(out, sheet.definition().map(Change.DefineSource::coverage).orElse(""));
        out.raw("</dd></dl></section>");
    }

    private static void words(Html out, String words) {
        if (words.isEmpty()) {
            out.raw("<span class=\"none\">unknown</span>");
        } else {
            out.raw("<bdi>").text(words).raw("</bdi>");
        }
    }

    /** A form's head; the caller closes it. */
    private static Html open(SourceSheet sheet, Visitor visitor, String act) {
        return new Html()
                .raw("<form method=\"post\" class=\"decide\" action=\"/source/decide\">")
                .raw(Forms.hidden("act", act))
                .raw(Forms.hidden("source", sheet.name()))
                .raw(Forms.hidden("_csrf", visitor.csrf()))
                .raw(Forms.hidden("version", sheet.version()));
    }

    private static Html rate(SourceSheet sheet, Visitor visitor) {
        Html form = open(sheet, visitor, "rate").raw("<label>Reliability <select name=\"reliability\">");
        Change.Reliance now = sheet.reliance();
        for (Change.Reliance each : Voice.scale()) {
            boolean chosen = each == (now == null ? Change.Reliance.F : now);
            form.raw("<option value=\"" + each.code() + "\"" + (chosen ? " selected" : "") + ">" + each.code() + " – "
                    + each.words() + "</option>");
        }
        form.raw("</select></label>").raw(Forms.why(visitor, "")).raw("<button>Set the reliability</button></form>");
        return Forms.folded("Set the reliability", "", form);
    }

    private static Html define(SourceSheet sheet, Visitor visitor) {
        Change.@Nullable DefineSource now = sheet.definition().orElse(null);
        Html form = open(sheet, visitor, "define")
                .raw(words("Whom it counts as civilians", "civilians", now == null ? "" : now.civilians()))
                .raw(words("Which places, times and harm it looks at", "coverage", now == null ? "" : now.coverage()))
                .raw(Forms.why(visitor, ""))
                .raw("<button>Set the definitions</button></form>");
        return Forms.folded("Edit the definitions", "", form);
    }

    private static Html words(String label, String name, String value) {
        return new Html()
                .raw("<label class=\"full\">" + label + " <textarea name=\"" + name
                        + "\" rows=\"3\" maxlength=\"2000\" dir=\"auto\">")
                .attribute(value)
                .raw("</textarea></label>");
    }

    private static void history(Html out, SourceSheet sheet, Visitor visitor) {
        out.raw("<section><h2>What people said of it</h2>");
        if (sheet.history().isEmpty()) {
            out.raw("<p class=\"none\">Nobody has said anything of this source.</p>");
        }
        out.raw("<ol class=\"history\">");
        for (Event event : sheet.history()) {
            Html undo = open(sheet, visitor, "undo")
                    .raw(Forms.hidden("decision", "d" + event.decision()))
                    .raw(Forms.why(visitor, ""))
                    .raw("<button>Take it back</button></form>");
            out.raw(HistoryItem.of(event, visitor.mayDecide() ? Forms.folded("Undo", "", undo) : new Html()));
        }
        out.raw("</ol></section>");
    }

    void decide(Context ctx) {
        Map<String, List<String>> fields = Acts.signed(ctx.formParamMap(), GateFilter.who(ctx));
        Visitor.remember(ctx);
        SourceActs acts = new SourceActs(fields);
        String page = Voice.address(acts.source());
        try {
            Decided decided = acts.on(workbench.desk());
            ctx.redirect(page + "&done=d" + decided.id(), HttpStatus.SEE_OTHER);
        } catch (StaleException e) {
            workbench.showStale(ctx, e, page, fields);
        }
    }
}
