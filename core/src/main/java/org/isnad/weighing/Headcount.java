package org.isnad.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.claim.Figure;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.origin.OriginGroup;
import org.jspecify.annotations.Nullable;

/**
 * How many people of all groups, fighters aside, suffered a harm in one incident, as far as its accounts allow to say. The
 * figures of {@link Weighed} stay apart by group, as their tellers gave them; this is for questions that ask for one number.
 *
 * @param low  the fewest, or null where no account sets a lower bound
 * @param best the number that the policy puts forward, or null where it puts forward none
 * @param high the most, or null where the largest is open
 */
public record Headcount(
        Harm harm,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        String reason) {

    /**
     * Weighs what each account says of all victims together, one vote a voice.
     *
     * @param accounts all accounts of one incident
     * @return nothing where no account gives a figure that counts
     */
    public static Optional<Headcount> of(
            Collection<Account> accounts, Collection<OriginGroup> origins, Policy policy, Harm harm) {
        List<Account> sorted =
                accounts.stream().sorted(Comparator.comparing(Account::ref)).toList();
        Voices voices = new Voices(origins);
        SinceDied died = new SinceDied(sorted);
        List<Retraction> retractions = Retraction.of(sorted, voices);
        List<Vote> votes = new ArrayList<>();
        for (Account account : sorted) {
            Figure figure = Victims.of(account, harm);
            boolean counts = figure != null
                    && (harm != Harm.INJURED || died.reason(account).isEmpty());
            if (figure != null && counts) {
                Vote vote = new Vote(
                        new FigureRef(account.ref(), 0),
                        account,
                        figure,
                        voices.voice(account, figure.source()),
                        Tolls.isParty(account, figure.source()));
                if ((!vote.party() || policy == Policy.UCDP)
                        && retractions.stream().noneMatch(r -> r.takesBack(vote))) {
                    votes.add(vote);
                }
            }
        }
        List<Vote> used = Tolls.oneForEachVoice(votes, new ArrayList<>());
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Ranges.Range range = Ranges.of(policy, used, false);
        return Optional.of(new Headcount(harm, range.low(), range.best(), range.high(), range.reason()));
    }
}
