package org.isnad.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.claim.Figure;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.origin.OriginGroup;
import org.jspecify.annotations.Nullable;

/**
 * How many people of all groups suffered a harm in one incident, as far as its accounts allow to say. The
 * figures of {@link Weighed} stay apart by group, as their tellers gave them; this is for questions that ask for one number.
 *
 * <p>{@link Policy#ISNAD} and {@link Policy#UCDP} put forward the dead and the hurt that one report tells together, those that
 * most voices tell ({@link WholeToll}).
 *
 * @param low  the fewest, or null where no account sets a lower bound
 * @param best the number that the policy puts forward, or null where it puts forward none; 0 where most voices count the
 *     dead or the hurt of the act and tell of nobody who suffered this harm
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
     * @param harm     killed or injured; no other is weighed
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
        List<WholeToll> tolls = new ArrayList<>();
        for (Account account : sorted) {
            Map<Harm, Vote> told = new EnumMap<>(Harm.class);
            boolean whole = true;
            for (Harm each : List.of(Harm.KILLED, Harm.INJURED)) {
                Figure figure = Victims.of(account, each);
                if (figure != null) {
                    Vote vote = vote(account, figure, voices);
                    if ((!vote.party() || policy == Policy.UCDP)
                            && retractions.stream().noneMatch(r -> r.takesBack(vote))) {
                        told.put(each, vote);
                    } else {
                        whole = false;
                    }
                }
            }
            Vote vote = told.get(harm);
            if (vote != null && (harm != Harm.INJURED || died.reason(account).isEmpty())) {
                votes.add(vote);
            }
            if (whole) {
                // Who is not heard on the dead has not told that there were none.
                toll(told, died.later(account)).ifPresent(tolls::add);
            }
        }
        List<Vote> used = Tolls.oneForEachVoice(votes, new ArrayList<>());
        if (used.isEmpty()) {
            return Optional.empty();
        }
        Ranges.Range range = Ranges.of(policy, used, false);
        boolean together = policy == Policy.ISNAD || policy == Policy.UCDP;
        Optional<WholeToll.Told> best = together ? WholeToll.best(tolls, policy == Policy.UCDP) : Optional.empty();
        return Optional.of(best.map(told -> together(harm, range, told))
                .orElse(new Headcount(harm, range.low(), range.best(), range.high(), range.reason())));
    }

    private static Vote vote(Account account, Figure figure, Voices voices) {
        return new Vote(
                new FigureRef(account.ref(), 0),
                account,
                figure,
                voices.voice(account, figure.source()),
                Tolls.isParty(account, figure.source()));
    }

    private static Optional<WholeToll> toll(Map<Harm, Vote> told, Optional<SinceDied.Toll> later) {
        Vote killed = told.get(Harm.KILLED);
        Vote injured = told.get(Harm.INJURED);
        if (killed == null && injured == null) {
            return Optional.empty();
        }
        List<Vote> votes = new ArrayList<>(told.values());
        return Optional.of(
                later.isPresent() && injured != null
                        ? new WholeToll(later.get().killed(), later.get().injured(), votes)
                        : new WholeToll(
                                killed == null ? null : killed.stated(),
                                injured == null ? null : injured.stated(),
                                votes));
    }

    private static Headcount together(Harm harm, Ranges.Range range, WholeToll.Told told) {
        Long number = told.toll().of(harm);
        long best = number == null ? 0 : number;
        Long low = range.low() == null ? null : Long.valueOf(Math.min(range.low(), best));
        Long high = range.high() == null ? null : Long.valueOf(Math.max(range.high(), best));
        return new Headcount(harm, low, best, high, told.reason());
    }
}
