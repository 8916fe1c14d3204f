package org.isnad.claim;

import java.util.List;
import org.isnad.place.Toponym;
import org.isnad.report.Evidence;
import org.isnad.report.Issue;
import org.isnad.report.ReportId;

/**
 * What one report says happened, to whom, how many, who did it, and who says so.
 *
 * @param totals   figures of no single incident; {@link Figure#partOf} of their figures points into this list
 * @param tags     the keyword line of the report, word by word
 * @param counts   things counted that are not people
 * @param toponyms every name of a place that a gazetteer took part in reading
 * @param problems what the reader could not read or is in doubt about
 */
public record Reading(
        ReportId report,
        Published published,
        List<IncidentClaim> incidents,
        List<Total> totals,
        List<Statement> statements,
        List<Evidence> tags,
        List<ThingCount> counts,
        List<Toponym> toponyms,
        List<Issue> problems,
        Provenance provenance) {

    public Reading {
        incidents = List.copyOf(incidents);
        totals = List.copyOf(totals);
        statements = List.copyOf(statements);
        tags = List.copyOf(tags);
        counts = List.copyOf(counts);
        toponyms = List.copyOf(toponyms);
        problems = List.copyOf(problems);
    }

    /** A reading without a gazetteer. */
    public Reading(
            ReportId report,
            Published published,
            List<IncidentClaim> incidents,
            List<Total> totals,
            List<Statement> statements,
            List<Evidence> tags,
            List<ThingCount> counts,
            List<Issue> problems,
            Provenance provenance) {
        this(report, published, incidents, totals, statements, tags, counts, List.of(), problems, provenance);
    }
}
