package org.isnad.weighing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.incident.Account;
import org.isnad.incident.Change.EditGrade;
import org.isnad.incident.Change.GradeCode;
import org.isnad.incident.Decision;
import org.isnad.origin.OriginGroup;

/** Weighs the accounts of one incident against one another. */
public final class Weigher {

    private Weigher() {}

    /**
     * Gives each harm and group its range, with all that was used and left out, and how the parties stand.
     *
     * @param accounts  all accounts of one incident, at least one; their order does not matter
     * @param origins   the groups that their reports are in, as {@link org.isnad.origin.Origins#group} gives them
     * @param decisions all in force that name one of the claims; edits and grades are heeded, others passed over
     */
    public static Weighed weigh(
            Collection<Account> accounts,
            Collection<OriginGroup> origins,
            Collection<Decision> decisions,
            Policy policy) {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("an incident has at least one account");
        }
        List<Account> sorted =
                accounts.stream().sorted(Comparator.comparing(Account::ref)).toList();
        Voices voices = new Voices(origins);
        Tolls tolls = new Tolls(sorted, voices, decisions, policy);
        Accusations accusations = new Accusations(sorted, voices);
        return new Weighed(
                policy,
                tolls.figures(),
                tolls.timeline(),
                accusations.blame(),
                origins.stream()
                        .sorted(Comparator.comparing(group -> group.first().value()))
                        .toList(),
                grade(tellers(sorted, voices), accusations),
                decisions.stream()
                        .filter(decision -> decision.change() instanceof EditGrade)
                        .max(Comparator.comparingLong(Decision::order))
                        .orElse(null),
                accusations.status());
    }

    /**
     * All voices that tell of the act: of its figures, of its doers, or, where neither is given, the report's own. Each by
     * its name as first written.
     */
    private static List<String> tellers(List<Account> accounts, Voices voices) {
        Map<String, String> names = new TreeMap<>();
        for (Account account : accounts) {
            IncidentClaim claim = account.claim();
            boolean told = false;
            if (claim != null) {
                for (Figure figure : claim.casualties()) {
                    names.putIfAbsent(voices.voice(account, figure.source()), voices.name(account, figure.source()));
                    told = true;
                }
                for (ActorClaim actor : claim.actors()) {
                    if (actor.by() != null) {
                        names.putIfAbsent(voices.voice(account, actor.by()), voices.name(account, actor.by()));
                        told = true;
                    }
                }
            }
            if (!told) {
                names.putIfAbsent(voices.own(account), voices.own(account));
            }
        }
        return List.copyOf(names.values());
    }

    /**
     * Grades after Airwars: who owns to it, who else is named, and how many tell of it. Only a person discounts. That a
     * party accepts responsibility confirms the act by itself, as it speaks against its interest; the reason says if only
     * one report tells of it.
     */
    private static Grade grade(List<String> tellers, Accusations accusations) {
        if (accusations.isClaimedByRivals()) {
            return new Grade(
                    GradeCode.CONTESTED, "each of several parties says that it did it: " + accusations.admitted());
        }
        if (accusations.isAdmitted()) {
            String told =
                    accusations.admissions() == 1 ? "one report tells" : accusations.admissions() + " reports tell";
            return new Grade(
                    GradeCode.CONFIRMED, "%s says that it did it, as %s".formatted(accusations.admitted(), told));
        }
        if (accusations.isContested()) {
            return new Grade(GradeCode.CONTESTED, "different voices name different parties: " + accusations.accused());
        }
        String who = String.join(", ", tellers);
        return tellers.size() > 1
                ? new Grade(GradeCode.FAIR, String.format(Locale.ROOT, "%d voices tell of it: %s", tellers.size(), who))
                : new Grade(GradeCode.WEAK, "one voice tells of it: " + who);
    }
}
