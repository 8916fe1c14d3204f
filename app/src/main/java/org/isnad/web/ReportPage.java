package org.isnad.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.isnad.archive.Archive;
import org.isnad.archive.ReportSheet;
import org.isnad.claim.Reading;
import org.isnad.origin.Copying;
import org.isnad.origin.OriginGroup;
import org.isnad.render.Counted;
import org.isnad.render.Html;
import org.isnad.render.IncidentSheet;
import org.isnad.render.ReportHtml;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.store.ReportTable.Arrival;
import org.isnad.store.StoredClaim;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/** The page of one report: its untouched text with the evidence marked, the reading beside it, copies and custody. */
final class ReportPage {

    private final Archive archive;
    private final ReportSheet sheet;
    private final Report report;
    private final Html out = new Html();

    private ReportPage(Archive archive, ReportSheet sheet) {
        this.archive = archive;
        this.sheet = sheet;
        this.report = sheet.told().report();
    }

    /** @param here words that are marked as the ones asked for, or null */
    static Html of(Archive archive, ReportSheet sheet, @Nullable Evidence here) {
        ReportPage page = new ReportPage(archive, sheet);
        page.write(here);
        return page.out;
    }

    private void write(@Nullable Evidence here) {
        Reading reading = sheet.told().reading();
        ReportHtml pieces = ReportHtml.of(report, reading, here);
        out.raw("<article class=\"report\"><p class=\"crumbs\"><a href=\"/\">All incidents</a>");
        incidents();
        out.raw("</p><h1 class=\"title\" dir=\"auto\">")
                .raw(report.title().isBlank() ? new Html().text(report.id().value()) : pieces.title());
        out.raw("</h1><p class=\"meta\">").raw(pieces.published());
        meta(report.source());
        address(report.url());
        out.raw(" · " + report.id().value() + "</p>");
        if (sheet.supersededBy() != null) {
            out.raw("<p class=\"note\">A newer version took its place: <a href=\"/reports/"
                    + sheet.supersededBy().value() + "\">"
                    + sheet.supersededBy().value() + "</a></p>");
        }
        out.raw("<div class=\"columns\"><div class=\"text\"" + language() + ">").raw(pieces.text());
        out.raw("</div><div class=\"record\" role=\"region\" aria-label=\"What was read\" tabindex=\"0\">")
                .raw(pieces.record());
        copies();
        custody();
        out.raw("</div></div></article><div id=\"bar\" hidden><span id=\"bar-label\" role=\"status\"></span>")
                .raw(
                        "<button type=\"button\" id=\"bar-back\">Back</button><button type=\"button\" id=\"bar-clear\">Clear</button></div>");
    }

    private List<Long> incidentNumbers() {
        return sheet.claims().stream()
                .map(StoredClaim::incident)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void incidents() {
        for (StoredClaim claim : sheet.claims()) {
            if (claim.at() != null && claim.incident() != null) {
                out.raw(" · <a href=\"/incidents/i%1$d\">i%1$d</a> <small>(claim c%2$d)</small>"
                        .formatted(claim.incident(), claim.nr()));
            }
        }
    }

    private void meta(@Nullable String value) {
        if (value != null) {
            out.raw(" · <bdi>").text(value).raw("</bdi>");
        }
    }

    /** A link where it is an address on the web; anything else is only shown. */
    private void address(@Nullable String url) {
        if (url == null || !url.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
            meta(url);
            return;
        }
        out.raw(" · <a rel=\"noreferrer noopener external\" href=\"")
                .attribute(url)
                .raw("\"><bdi>")
                .text(url)
                .raw("</bdi></a>");
    }

    private String language() {
        String code = report.language();
        return code != null && code.matches("[a-z]{2,3}") ? " lang=\"" + code + "\"" : "";
    }

    private void copies() {
        List<Copying> all = new ArrayList<>();
        for (long incident : incidentNumbers()) {
            IncidentSheet told = archive.incident("i" + incident, Policy.ISNAD);
            for (OriginGroup group : told.weighed().voices()) {
                group.copying().stream()
                        .filter(copying ->
                                copying.a().equals(report.id()) || copying.b().equals(report.id()))
                        .filter(copying -> !all.contains(copying))
                        .forEach(all::add);
            }
        }
        out.raw("<h3>Copies and relays <span class=\"number\">" + all.size() + "</span></h3>");
        if (all.isEmpty()) {
            out.raw("<p class=\"none\">No other report here is the same voice.</p>");
        }
        out.raw("<ul class=\"plain\">");
        for (Copying copying : all) {
            boolean first = copying.a().equals(report.id());
            String other = (first ? copying.b() : copying.a()).value();
            Evidence words = first ? copying.inB() : copying.inA();
            String at = words == null ? "" : at(other, words);
            out.raw("<li><a href=\"/reports/" + other + at + "\">" + other + "</a>: <bdi>")
                    .text(copying.reason())
                    .raw("</bdi></li>");
        }
        out.raw("</ul>");
    }

    private String at(String other, Evidence words) {
        Report copy = archive.report(other).told().report();
        return "?at=" + At.of(copy, words) + "#here";
    }

    private void custody() {
        out.raw("<h3>Custody</h3><dl class=\"custody\">");
        for (Arrival arrival : sheet.arrivals()) {
            out.raw("<dt>Came as</dt><dd><bdi>")
                    .text(arrival.name())
                    .raw("</bdi></dd><dt>SHA-256</dt><dd><code>" + arrival.capture() + "</code> ");
            Optional.of(arrival.capture())
                    .flatMap(archive::captureRow)
                    .ifPresent(row -> out.raw("<small>" + Counted.of(row.bytes(), "byte") + ", <bdi>")
                            .text(row.media())
                            .raw("</bdi></small> "));
            out.raw("<a download href=\"/captures/" + arrival.capture() + "\">bytes as received</a></dd>");
        }
        out.raw("<dt>Reader</dt><dd><code>" + sheet.version() + "</code></dd></dl>");
    }
}
