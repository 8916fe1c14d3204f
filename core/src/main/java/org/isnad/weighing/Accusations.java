package org.isnad.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.code.EventType;
import org.isnad.incident.Account;
import org.isnad.weighing.Blame.Kind;
import org.isnad.weighing.Blame.Stance;

/** Who is named for the act, by whom, and what the named say. */
final class Accusations {

    private static final Map<Basis, Kind> KINDS = new EnumMap<>(Map.of(
            Basis.STATED, Kind.STATED,
            Basis.ALLEGED, Kind.ALLEGED,
            Basis.SUSPECTED, Kind.SUSPECTED,
            Basis.CLAIMED, Kind.ADMITTED,
            Basis.DENIED, Kind.DENIED));

    private final Map<String, List<Stance>> stances = new TreeMap<>();
    private final Map<String, ActorId> actors = new TreeMap<>();
    private final Map<String, Map<String, Integer>> names = new TreeMap<>();
    /** By voice, the parties that it names as doers. */
    private final Map<String, Set<String>> accused = new TreeMap<>();

    private final Set<String> admitted = new TreeSet<>();
    /** Those that claim an act which only one of them can have done. */
    private final Set<String> claimants = new TreeSet<>();
    /** The voices, copies aside, that tell of an admission. */
    private final Set<String> tellers = new TreeSet<>();

    private final Set<String> denied = new TreeSet<>();

    Accusations(List<Account> accounts, Voices voices) {
        for (Account account : accounts) {
            IncidentClaim claim = account.claim();
            if (claim != null) {
                claim.actors().forEach(actor -> add(account, claim, actor, voices));
            }
        }
    }

    private void add(Account account, IncidentClaim claim, ActorClaim actor, Voices voices) {
        String name = account.report().words(actor.at());
        // In a clash every side is named: that is no rival blame.
        boolean side = claim.type() == EventType.ARMED_CLASH;
        String key = actor.id() == ActorId.OTHER || actor.id() == ActorId.UNKNOWN
                ? "other " + Voices.plain(name)
                : actor.id().code();
        Kind kind = KINDS.getOrDefault(actor.basis(), Kind.ALLEGED);
        actors.put(key, actor.id());
        names.computeIfAbsent(key, k -> new TreeMap<>()).merge(name, 1, Integer::sum);
        stances.computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Stance(kind, account.ref(), actor.at(), actor.by()));
        if (kind == Kind.ADMITTED) {
            admitted.add(key);
            tellers.add(voices.own(account));
            if (!side) {
                claimants.add(key);
            }
        } else if (kind == Kind.DENIED) {
            denied.add(key);
        } else if (!side && actor.id() != ActorId.UNKNOWN) {
            // "Unidentified gunmen" may be any party: that is no rival of one that is named.
            accused.computeIfAbsent(voices.voice(account, actor.by()), k -> new TreeSet<>())
                    .add(key);
        }
    }

    List<Blame> blame() {
        return stances.entrySet().stream()
                .map(entry -> new Blame(
                        actors.getOrDefault(entry.getKey(), ActorId.UNKNOWN),
                        name(entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Stance::claim).thenComparing(Stance::words))
                                .toList()))
                .sorted(Comparator.comparingInt((Blame b) -> -b.stances().size())
                        .thenComparing(Blame::name))
                .toList();
    }

    /** The name that is written most often. */
    private String name(String key) {
        return names.getOrDefault(key, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(key);
    }

    boolean isAdmitted() {
        return !admitted.isEmpty();
    }

    /** Whether several parties claim one act: "competing claims of responsibility" (Airwars). In a clash both may. */
    boolean isClaimedByRivals() {
        return claimants.size() > 1;
    }

    /** In how many reports, copies aside, a party says that it did it. */
    int admissions() {
        return tellers.size();
    }

    String admitted() {
        return String.join(", ", admitted.stream().map(this::name).toList());
    }

    /** Whether two voices name parties of which none is named by both. */
    boolean isContested() {
        List<Set<String>> sets = List.copyOf(accused.values());
        for (Set<String> a : sets) {
            for (Set<String> b : sets) {
                if (a.stream().noneMatch(b::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    String accused() {
        Set<String> all = new TreeSet<>();
        accused.values().forEach(set -> set.forEach(key -> all.add(name(key))));
        return String.join(", ", all);
    }

    StrikeStatus status() {
        if (isAdmitted()) {
            return StrikeStatus.DECLARED;
        }
        if (accused.isEmpty()) {
            return denied.isEmpty() ? StrikeStatus.UNKNOWN : StrikeStatus.CONTESTED;
        }
        if (isContested() || !denied.isEmpty()) {
            return StrikeStatus.CONTESTED;
        }
        return accused.size() > 1 ? StrikeStatus.LIKELY : StrikeStatus.SINGLE_SOURCE;
    }
}
