package org.isnad.render;

import java.util.List;
import java.util.Optional;
import org.isnad.incident.Account;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Decision;
import org.isnad.incident.Pair;
import org.isnad.weighing.Weighed;

/**
 * All that is to be shown of one incident.
 *
 * @param id          its permanent number
 * @param members     what each report says of it, by day of the report
 * @param decisions   of people, in force, that name one of the members
 * @param ties        for each member but one, the pair that speaks most for its belonging here
 * @param suggestions other incidents that may be the same one
 */
public record IncidentSheet(
        long id,
        List<Member> members,
        Weighed weighed,
        List<Decision> decisions,
        List<Pair> ties,
        List<Suggestion> suggestions) {

    public IncidentSheet {
        members = List.copyOf(members);
        decisions = List.copyOf(decisions);
        ties = List.copyOf(ties);
        suggestions = List.copyOf(suggestions);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("incident %d has no members to be shown".formatted(id));
        }
    }

    /**
     * What one report says.
     *
     * @param claim its permanent number
     * @param names under which the report came
     * @param main  whether the report is chiefly about this claim: the first act that killed or hurt people, by its figures; where
     *              that is in no incident, the first that is in one
     */
    public record Member(long claim, List<String> names, Account account, boolean main) {

        public Member {
            names = List.copyOf(names);
        }

        public ClaimRef ref() {
            return account.ref();
        }
    }

    /**
     * An incident that may be the same one.
     *
     * @param weight above 0 where it is likelier that they are one, in hundredths of a natural logarithm of odds
     * @param best   the pair that speaks most for it
     */
    public record Suggestion(long incident, int weight, Pair best) {}

    /** The member that a claim is, where it is one. */
    public Optional<Member> member(ClaimRef ref) {
        return members.stream().filter(member -> member.ref().equals(ref)).findFirst();
    }
}
