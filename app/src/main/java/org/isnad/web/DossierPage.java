package org.isnad.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.archive.Event;
import org.isnad.incident.Finding;
import org.isnad.incident.Pair;
import org.isnad.origin.Copying;
import org.isnad.origin.OriginGroup;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.IncidentSheet.Suggestion;
import org.isnad.report.Report;

/** The page of one incident. */
final class DossierPage {

    private final Dossier dossier;
    private final Html out = new Html();

    private DossierPage(Dossier dossier) {
        this.dossier = dossier;
    }

    /** @param note what was just done, or empty */
    static Html of(Dossier dossier, String note) {
        DossierPage page = new DossierPage(dossier);
        page.write(note);
        return page.out;
    }

    private void write(String note) {
        out.raw(
                "<article class=\"dossier\"><header class=\"top\"><p class=\"crumbs\"><a href=\"/\">All incidents</a></p>");
        out.raw("<h1><bdi>")
                .text(dossier.title())
                .raw("</bdi></h1><p class=\"meta\"><a href=\"/incidents/" + dossier.id())
                .raw("\" title=\"Permanent link\">" + dossier.id() + "</a> · ")
                .raw(reports() + " · " + voices());
        out.raw(" · <a href=\"/api/v1/incidents/" + dossier.id() + "\">data</a>");
        out.raw("</p>");
        if (!note.isEmpty()) {
            out.raw("<p class=\"note\" role=\"status\"><bdi>").text(note).raw("</bdi></p>");
        }
        out.raw("</header>\n<div class=\"two\"><div class=\"chief\">");
        out.raw(FigureSection.of(dossier));
        out.raw(VoiceTable.of(dossier));
        out.raw(BlameSection.of(dossier));
        out.raw(TollPlot.of(dossier));
        reportTable();
        joined();
        out.raw("</div>\n<div class=\"side\">");
        out.raw(ActSection.of(dossier));
        out.raw(StandingSection.of(dossier));
        out.raw(PlaceSection.of(dossier));
        suggestions();
        history();
        if (dossier.visitor().mayDecide()) {
            out.raw(Forms.mergeAndSplit(dossier));
        }
        out.raw("</div></div></article>");
    }

    private String reports() {
        long reports = dossier.sheet().members().stream()
                .map(member -> member.ref().report())
                .distinct()
                .count();
        return Counted.of(reports, "report");
    }

    private String voices() {
        return Counted.of(dossier.sheet().weighed().voices().size(), "origin");
    }

    private void reportTable() {
        out.raw("<section><h2>Reports <span class=\"n\">"
                        + dossier.sheet().members().size() + "</span></h2>")
                .raw(
                        "<div class=\"scroll\" role=\"region\" aria-label=\"Reports\" tabindex=\"0\"><table class=\"reports\"><thead><tr><th>Day</th>")
                .raw("<th>Outlet</th><th>What it says</th><th>Origin</th><th>Claim</th></tr></thead><tbody>");
        for (Member member : dossier.sheet().members()) {
            Report report = member.account().report();
            out.raw("<tr><td class=\"day\">")
                    .raw(Days.of(member.account().reading().published()));
            out.raw("</td><td><bdi>")
                    .text(report.source() == null ? "unknown outlet" : report.source())
                    .raw("</bdi></td><td class=\"says\">");
            out.raw("<a class=\"headline\" href=\"/reports/" + report.id().value() + "\"><bdi>")
                    .text(Titles.of(report))
                    .raw("</bdi></a> ");
            var claim = member.account().claim();
            if (claim == null) {
                out.raw("<small>no act was read in it</small>");
            } else {
                out.raw("<small>").raw(At.quote(report, claim.quote())).raw("</small>");
            }
            out.raw("</td><td><small>")
                    .raw(origin(report))
                    .raw("</small></td><td class=\"claim\">c" + member.claim() + "</td></tr>");
        }
        out.raw("</tbody></table></div>");
        if (dossier.visitor().mayDecide()) {
            voiceForms();
        }
        out.raw("</section>");
    }

    /** Overrules who copies whom: each copy can be called a voice of its own, and any two reports one voice. */
    private void voiceForms() {
        List<Report> reports = ValueForms.reports(dossier);
        if (reports.size() < 2) {
            return;
        }
        out.raw("<div class=\"acts\">");
        for (OriginGroup group : dossier.sheet().weighed().voices()) {
            for (Copying copying : group.copying()) {
                Optional<Report> a = dossier.report(copying.a());
                Optional<Report> b = dossier.report(copying.b());
                if (a.isPresent() && b.isPresent()) {
                    out.raw("<div class=\"copy\"><small><bdi>")
                            .text(outlet(a.get()))
                            .raw("</bdi> and <bdi>")
                            .text(outlet(b.get()))
                            .raw("</bdi>, one voice</small> ")
                            .raw(ValueForms.twoVoices(dossier, a.get(), b.get()))
                            .raw("</div>");
                }
            }
        }
        out.raw(ValueForms.oneVoice(dossier, reports)).raw("</div>");
    }

    private static String outlet(Report report) {
        return report.source() == null ? report.id().value() : report.source();
    }

    /** Whether the report stands for itself, and what shows that it does not. */
    private Html origin(Report report) {
        Html cell = new Html();
        for (OriginGroup group : dossier.sheet().weighed().voices()) {
            if (group.reports().contains(report.id()) && group.reports().size() > 1) {
                if (group.first().equals(report.id())) {
                    cell.raw("first of " + group.reports().size());
                } else {
                    cell.raw(
                            "one voice with <a href=\"/reports/" + group.first().value() + "\">the first</a>");
                }
                for (Copying copying : group.copying()) {
                    if (copying.a().equals(report.id()) || copying.b().equals(report.id())) {
                        return cell.raw(": <bdi>").text(copying.reason()).raw("</bdi>");
                    }
                }
                return cell;
            }
        }
        return cell.raw("its own");
    }

    private void joined() {
        List<Pair> ties = dossier.sheet().ties();
        if (ties.isEmpty()) {
            return;
        }
        out.raw("<section><details><summary><h2>Why these reports are one incident</h2></summary><ul class=\"ties\">");
        for (Pair pair : ties) {
            out.raw("<li>" + claim(pair, true) + " with " + claim(pair, false) + ": ")
                    .raw(findings(pair))
                    .raw("</li>");
        }
        out.raw("</ul></details></section>");
    }

    private String claim(Pair pair, boolean first) {
        return dossier.sheet()
                .member(first ? pair.a() : pair.b())
                .map(member -> "c" + member.claim())
                .orElse("a claim of another incident");
    }

    private static Html findings(Pair pair) {
        Html html = new Html().raw("<b>" + Weights.of(pair.weight()) + "</b><ul class=\"findings\">");
        pair.findings().stream()
                .sorted(Comparator.comparingInt(Finding::weight).reversed())
                .forEach(finding -> html.raw(
                                "<li><span class=\"weight\">" + Weights.of(finding.weight()) + "</span> <bdi>")
                        .text(finding.reason())
                        .raw("</bdi></li>"));
        return html.raw("</ul>");
    }

    private void suggestions() {
        if (dossier.sheet().suggestions().isEmpty()) {
            return;
        }
        out.raw("<section><h2>May be the same as</h2><ul class=\"suggestions\">");
        for (Suggestion suggestion : dossier.sheet().suggestions()) {
            String other = "i" + suggestion.incident();
            out.raw("<li><a href=\"/incidents/" + other + "\">" + other
                            + "</a> <details><summary>what speaks for and against it</summary>")
                    .raw(findings(suggestion.best()))
                    .raw("</details>");
            if (dossier.visitor().mayDecide()) {
                out.raw(Forms.sameOrNot(dossier, other));
            }
            out.raw("</li>");
        }
        out.raw("</ul></section>");
    }

    private void history() {
        out.raw("<section><h2>What people decided</h2>");
        if (dossier.history().isEmpty()) {
            out.raw(
                    "<p class=\"none\">Nobody has decided anything on this incident; all of it was read by the program.</p>");
        }
        out.raw("<ol class=\"history\">");
        for (Event event : dossier.history()) {
            out.raw(HistoryItem.of(event, dossier.visitor().mayDecide() ? Forms.undo(dossier, event) : new Html()));
        }
        out.raw("</ol></section>");
    }
}
