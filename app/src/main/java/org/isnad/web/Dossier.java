package org.isnad.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.archive.Event;
import org.isnad.archive.Seen;
import org.isnad.archive.SourceSheet;
import org.isnad.claim.Figure;
import org.isnad.render.IncidentSheet;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.IncidentWords;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.weighing.FigureRef;

/**
 * One incident as a page is to show it, with what the parts of the page look up again and again.
 *
 * @param version what a decision on it must name, see {@link Seen}
 * @param sources what people say of sources, by {@link SourceSheet#key}
 * @param next    address of the page that a decision leads to, or empty for the incident itself
 */
record Dossier(
        IncidentSheet sheet,
        List<Event> history,
        String version,
        Visitor visitor,
        String next,
        Map<String, SourceSheet> sources) {

    /** @param sources what people say of sources, by {@link SourceSheet#key} */
    static Dossier of(IncidentSheet sheet, List<Event> history, Visitor visitor, Map<String, SourceSheet> sources) {
        return new Dossier(sheet, history, Seen.version(sheet), visitor, "", sources);
    }

    Dossier leadingTo(String page) {
        return new Dossier(sheet, history, version, visitor, page, sources);
    }

    String id() {
        return "i" + sheet.id();
    }

    IncidentWords words() {
        return new IncidentWords(sheet);
    }

    /** What happened, where and when: "Air strike, town of Karsa Vey, 14 May 2024". */
    String title() {
        IncidentWords words = words();
        return "%s, %s, %s".formatted(words.type(), words.place(), words.day());
    }

    /** A figure that a reference means. */
    record Told(Member member, Figure figure) {

        Report report() {
            return member.account().report();
        }
    }

    Optional<Told> told(FigureRef ref) {
        return sheet.member(ref.claim())
                .filter(member -> member.account().claim() != null)
                .map(member -> new Told(
                        member,
                        Objects.requireNonNull(member.account().claim())
                                .casualties()
                                .get(ref.figure())));
    }

    Optional<Report> report(ReportId id) {
        return sheet.members().stream()
                .map(member -> member.account().report())
                .filter(report -> report.id().equals(id))
                .findFirst();
    }
}
