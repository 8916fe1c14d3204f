package org.isnad.weighing;

import java.util.List;
import org.isnad.incident.Decision;
import org.isnad.origin.OriginGroup;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of one incident amount to under a policy.
 *
 * @param figures    by harm, then group; only those that some account gives or a person set
 * @param timeline   every figure by day of report, then by claim
 * @param blame      by how many voices name the party, most first
 * @param voices     the origin groups that stand behind the incident
 * @param proposed   the grade by rule
 * @param humanGrade the decision of a person on the grade, or null; it does not replace the proposed one
 */
public record Weighed(
        Policy policy,
        List<WeighedFigure> figures,
        List<TollStep> timeline,
        List<Blame> blame,
        List<OriginGroup> voices,
        Grade proposed,
        @Nullable Decision humanGrade,
        StrikeStatus strikeStatus) {

    public Weighed {
        figures = List.copyOf(figures);
        timeline = List.copyOf(timeline);
        blame = List.copyOf(blame);
        voices = List.copyOf(voices);
    }

    /** What the parties themselves say of their part, by party: those stances alone in which one admits or denies it. */
    public List<Blame> positions() {
        return blame.stream()
                .map(b -> new Blame(
                        b.actor(),
                        b.name(),
                        b.stances().stream()
                                .filter(s -> s.kind() == Blame.Kind.ADMITTED || s.kind() == Blame.Kind.DENIED)
                                .toList()))
                .filter(b -> !b.stances().isEmpty())
                .toList();
    }
}
