package org.isnad.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.isnad.claim.PlaceClaim;
import org.isnad.place.Resolution;
import org.isnad.place.Toponym;
import org.isnad.render.ByHand;
import org.isnad.render.Html;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.Whereabouts;
import org.isnad.render.Wording;

/** Where the incident is on the map, which other places the names may mean, and why. */
final class PlaceSection {

    private final Dossier dossier;
    private final Html out = new Html();

    private PlaceSection(Dossier dossier) {
        this.dossier = dossier;
    }

    static Html of(Dossier dossier) {
        PlaceSection section = new PlaceSection(dossier);
        section.write();
        return section.out;
    }

    private void write() {
        Optional<Whereabouts> chosen = Whereabouts.of(dossier.sheet());
        out.raw("<section id=\"place\"><h2>Place</h2>");
        String spots = spots(chosen);
        boolean any = !spots.equals("[]");
        if (any) {
            out.raw("<div class=\"map small\" id=\"map\" data-spots=\"")
                    .attribute(spots)
                    .raw("\"></div>");
        }
        chosen.ifPresentOrElse(
                spot -> out.raw("<p><bdi>")
                        .text(spot.name())
                        .raw("</bdi> " + coordinates(spot) + " <small><bdi>")
                        .text(spot.reason())
                        .raw("</bdi></small></p>"),
                () -> out.raw(
                        ByHand.isPlaceRejected(dossier.sheet())
                                ? "<p class=\"none\">Not on the map: a person holds that the reports do not tell well enough where it was.</p>"
                                : any
                                        ? "<p class=\"none\">Not on the map: several places have this name, and no report tells which is meant.</p>"
                                        : "<p class=\"none\">Not on the map: no report names a place that the gazetteer lists.</p>"));
        if (!any && dossier.visitor().mayDecide()) {
            out.raw("<div class=\"map small later\" id=\"map\" data-spots=\"[]\"></div>");
        }
        names();
        if (dossier.visitor().mayDecide()) {
            out.raw(Forms.place(dossier, chosen));
        }
        out.raw("</section>");
    }

    /** "34.50000, 36.40000, within 2 km". */
    static String coordinates(Whereabouts spot) {
        return String.format(
                Locale.ROOT,
                "<span class=\"nowrap\">%.4f, %.4f</span>, within %s",
                spot.at().lat(),
                spot.at().lon(),
                radius(spot.radiusM()));
    }

    static String radius(int metres) {
        return metres < 1_000 ? metres + " m" : Math.round(metres / 1_000.0) + " km";
    }

    /** What each report calls the place, and what that may mean. */
    private void names() {
        out.raw("<details><summary>Names in the reports and what they may mean</summary><ul class=\"names\">");
        for (Member member : dossier.sheet().members()) {
            if (member.account().claim() != null) {
                for (PlaceClaim place :
                        Objects.requireNonNull(member.account().claim()).places()) {
                    out.raw("<li>")
                            .raw(At.words(member.account().report(), place.at()))
                            .raw("<small>");
                    Toponym located = place.located();
                    out.raw("<bdi>").text(Wording.onMap(located)).raw("</bdi></small>");
                    candidates(
                            located == null ? List.of() : located.resolution().candidates());
                    out.raw("</li>");
                }
            }
        }
        out.raw("</ul></details>");
    }

    private void candidates(List<Resolution.Candidate> all) {
        if (all.isEmpty()) {
            return;
        }
        out.raw("<ol>");
        for (Resolution.Candidate candidate : all) {
            out.raw("<li><bdi>")
                    .text(Wording.of(candidate.place()))
                    .raw("</bdi> " + Wording.percent(candidate.chance()));
            for (String reason : candidate.reasons()) {
                out.raw("; <bdi>").text(reason).raw("</bdi>");
            }
            out.raw("</li>");
        }
        out.raw("</ol>");
    }

    /** For the drawing: the chosen point, and those of all candidates. */
    private String spots(Optional<Whereabouts> chosen) {
        ArrayNode spots = JsonNodeFactory.instance.arrayNode();
        for (Member member : dossier.sheet().members()) {
            if (member.account().claim() != null) {
                Objects.requireNonNull(member.account().claim()).places().stream()
                        .map(PlaceClaim::located)
                        .filter(Objects::nonNull)
                        .flatMap(located -> located.resolution().candidates().stream())
                        .map(Resolution.Candidate::place)
                        .distinct()
                        .forEach(place -> spots.addObject()
                                .put("lat", place.at().lat())
                                .put("lon", place.at().lon())
                                .put("name", place.name())
                                .put("candidate", true));
            }
        }
        chosen.ifPresent(spot -> spots.addObject()
                .put("lat", spot.at().lat())
                .put("lon", spot.at().lon())
                .put("radius_m", spot.radiusM())
                .put("name", spot.name()));
        return spots.toString();
    }
}
