package org.isnad.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.archive.SourceSheet;
import org.isnad.incident.Change;
import org.isnad.origin.OriginGroup;
import org.isnad.render.Html;
import org.isnad.report.Report;

/** A voice of a dossier: who speaks, and what people say of how far that is to be relied on. */
final class Voice {

    private static final String REPORT = "report ";

    private Voice() {}

    /**
     * Who speaks.
     *
     * @param voice as the weighing tells it from others: a teller in plain letters, or "report r5f..."
     * @param name  the teller as first written
     */
    static Html of(Dossier dossier, String voice, String name) {
        Html out = new Html();
        if (!voice.startsWith(REPORT)) {
            boolean known = dossier.sources().containsKey(SourceSheet.key(name));
            return out.raw("<bdi>").text(name).raw("</bdi>").raw(said(dossier, known ? name : voice));
        }
        String first = voice.substring(REPORT.length());
        Set<String> outlets = new LinkedHashSet<>();
        for (OriginGroup group : dossier.sheet().weighed().voices()) {
            if (group.first().value().equals(first)) {
                group.reports()
                        .forEach(id -> dossier.report(id).map(Report::source).ifPresent(outlets::add));
            }
        }
        out.raw("<a href=\"/reports/" + first + "\">report</a>");
        for (String outlet : outlets) {
            out.raw(" <bdi>").text(outlet).raw("</bdi>").raw(said(dossier, outlet));
        }
        return out;
    }

    private static Html said(Dossier dossier, String name) {
        SourceSheet sheet = dossier.sources().get(SourceSheet.key(name));
        return sheet == null ? new Html() : said(sheet);
    }

    /** The letter, and whom it counts as civilians; nothing where nobody said either. */
    static Html said(SourceSheet sheet) {
        Html out = new Html();
        sheet.rating().ifPresent(decision -> {
            Change.Reliance reliance = ((Change.RateSource) decision.change()).reliance();
            out.raw(" <a class=\"tag reliance\" href=\"" + address(sheet.name()) + "\" title=\"")
                    .attribute(reliance.words() + ", " + decision.author() + ": " + decision.reason())
                    .raw("\">" + reliance.code() + "<span class=\"visually-hidden\">, " + reliance.words()
                            + "</span></a>");
        });
        sheet.definition()
                .map(Change.DefineSource::civilians)
                .filter(words -> !words.isEmpty())
                .ifPresent(words ->
                        out.raw("<br><small>civilians: <bdi>").text(words).raw("</bdi></small>"));
        return out;
    }

    /** Where what is said of a source is shown. */
    static String address(String name) {
        return "/source?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** All letters with what they stand for. */
    static List<Change.Reliance> scale() {
        return List.of(Change.Reliance.values());
    }
}
