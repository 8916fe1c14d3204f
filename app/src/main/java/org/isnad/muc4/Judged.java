package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bulletin with what the classifiers make of it.
 *
 * @param whole how likely it tells of an incident
 * @param lines of each line, the probability of each type; the first is that of none
 * @param roles of each phrase, the probability of each {@link Role}, in their order
 */
record Judged(Parsed parsed, double whole, List<double[]> lines, Map<Phrase, double[]> roles) {

    /** A phrase in the part that it most likely plays. */
    record Mention(Phrase phrase, Role role, double p) {
        int line() {
            return phrase.line().index();
        }
    }

    static Judged of(Parsed parsed, Features features, Models models) {
        double whole = models.get(Models.BULLETIN).probability("yes", features.ofBulletin(parsed));
        MaxEnt lineModel = models.get(Models.LINE);
        List<double[]> lines = new ArrayList<>();
        for (Line line : parsed.lines()) {
            lines.add(lineModel.probabilities(features.ofLine(parsed, line, whole)));
        }
        return of(parsed, features, models.get(Models.ROLE), whole, lines);
    }

    static Judged of(Parsed parsed, Features features, MaxEnt roleModel, double whole, List<double[]> lines) {
        Features.Seen seen = Features.Seen.of(parsed);
        Map<Phrase, double[]> roles = new java.util.HashMap<>();
        for (List<Phrase> phrases : parsed.phrases()) {
            for (Phrase phrase : phrases) {
                roles.put(
                        phrase,
                        roleModel.probabilities(
                                features.ofPhrase(parsed, phrase, whole, Types.LINE_LABELS, lines, seen)));
            }
        }
        return new Judged(parsed, whole, lines, roles);
    }

    /** How likely a line tells of an incident. */
    double relevance(int line) {
        return 1 - lines.get(line)[0];
    }
}
