package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.claim.IncidentBuilder.Told;
import org.isnad.code.Harm;
import org.isnad.mention.EventDate;
import org.isnad.report.Issue;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/** Where the rules and the model say otherwise and it matters to the record: another day, or people killed in no incident. */
final class Disagreements {

    private final Report report;
    private final List<Issue> issues = new ArrayList<>();

    Disagreements(Report report) {
        this.report = report;
    }

    /** An incident that the model dates, and the day that the rules read. */
    void date(int number, @Nullable EventDate model, @Nullable EventDate rules) {
        if (model != null
                && rules != null
                && model.words() != null
                && !model.iso().equals(rules.iso())) {
            issues.add(new Issue(
                    "model_differs_date",
                    String.format(
                            Locale.ROOT,
                            "incident %d: the model takes %s for its day, the rules %s",
                            number,
                            model.iso(),
                            rules.iso())));
        }
    }

    /** An act that the rules would file and the model does not. */
    void unfiled(Told told) {
        boolean killed = told.incident().casualties().stream().anyMatch(f -> f.harm() == Harm.KILLED);
        if (told.enough() && killed) {
            issues.add(new Issue(
                    "model_differs_incident",
                    "the rules take \"%s\" for an incident, the model does not; its figures stand among the totals"
                            .formatted(report.words(told.incident().quote()))));
        }
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }
}
