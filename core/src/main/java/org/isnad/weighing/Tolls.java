package org.isnad.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.code.Basis;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Account;
import org.isnad.incident.Change.EditFigure;
import org.isnad.incident.Decision;
import org.isnad.report.Evidence;
import org.isnad.weighing.LeftOut.Why;
import org.isnad.weighing.TollStep.Move;
import org.jspecify.annotations.Nullable;

/** Weighs the figures of one incident: one vote for each voice, harm and group. Totals of no single act take no part. */
final class Tolls {

    /** What is counted: by harm, then group. */
    private record Kind(Harm harm, Group group) {

        static final Comparator<Kind> ORDER = Comparator.comparing(Kind::harm).thenComparing(Kind::group);
    }

    private final Policy policy;
    private final Map<Kind, List<Vote>> votes = new TreeMap<>(Kind.ORDER);
    private final List<Retraction> retractions;
    private final SinceDied died;
    private final Map<Kind, Decision> edits = new TreeMap<>(Kind.ORDER);

    Tolls(List<Account> accounts, Voices voices, Collection<Decision> decisions, Policy policy) {
        this.policy = policy;
        this.retractions = Retraction.of(accounts, voices);
        this.died = new SinceDied(accounts);
        for (Account account : accounts) {
            IncidentClaim claim = account.claim();
            for (int i = 0; claim != null && i < claim.casualties().size(); i++) {
                Figure figure = claim.casualties().get(i);
                votes.computeIfAbsent(new Kind(figure.harm(), figure.group()), k -> new ArrayList<>())
                        .add(new Vote(
                                new FigureRef(account.ref(), i),
                                account,
                                figure,
                                voices.voice(account, figure.source()),
                                isParty(account, figure.source())));
            }
        }
        votes.values().forEach(list -> list.sort(Vote.BY_REF));
        decisions.stream().sorted(Comparator.comparingLong(Decision::order)).forEach(decision -> {
            if (decision.change() instanceof EditFigure edit) {
                edits.put(new Kind(edit.harm(), edit.group()), decision);
            }
        });
    }

    /** Whether the teller is a party named for the act. One that owns to the act speaks against its interest. */
    static boolean isParty(Account account, @Nullable Evidence teller) {
        IncidentClaim claim = account.claim();
        if (teller == null || claim == null) {
            return false;
        }
        String name = " " + Voices.plain(account.report().words(teller)) + " ";
        boolean named = false;
        for (ActorClaim actor : claim.actors()) {
            String party = " " + Voices.plain(account.report().words(actor.at())) + " ";
            if (name.contains(party) || party.contains(name)) {
                if (actor.basis() == Basis.CLAIMED) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    List<WeighedFigure> figures() {
        Set<Kind> kinds = new TreeSet<>(Kind.ORDER);
        kinds.addAll(votes.keySet());
        kinds.addAll(edits.keySet());
        return kinds.stream().map(this::figure).toList();
    }

    private WeighedFigure figure(Kind kind) {
        List<Vote> all = votes.getOrDefault(kind, List.of());
        List<LeftOut> leftOut = new ArrayList<>();
        List<Vote> admitted = new ArrayList<>();
        for (Vote vote : all) {
            Retraction retraction = retraction(vote);
            if (retraction != null) {
                leftOut.add(new LeftOut(
                        vote.ref(),
                        Why.RETRACTED,
                        "taken back on %s: “%s”"
                                .formatted(
                                        retraction.day(),
                                        retraction.account().report().words(retraction.words()))));
            } else if (vote.isPart()) {
                leftOut.add(new LeftOut(
                        vote.ref(), Why.PART, "counts some of those whom another figure of the report counts"));
            } else if (kind.harm() == Harm.INJURED
                    && died.reason(vote.account()).isPresent()) {
                leftOut.add(new LeftOut(
                        vote.ref(), Why.DIED, died.reason(vote.account()).orElseThrow()));
            } else if (vote.party() && policy != Policy.UCDP) {
                leftOut.add(new LeftOut(
                        vote.ref(), Why.PARTY, "a party named for the act says so; its word is shown and not counted"));
            } else {
                admitted.add(vote);
            }
        }
        List<Vote> used = oneForEachVoice(admitted, leftOut);
        leftOut.sort(Comparator.comparing(LeftOut::figure));
        Ranges.Range range = used.isEmpty()
                ? new Ranges.Range(null, null, null, noneUsed(leftOut))
                : Ranges.of(policy, used, isContested(kind));
        List<FigureRef> refs = used.stream().map(Vote::ref).sorted().toList();
        Decision edit = edits.get(kind);
        return edit != null && edit.change() instanceof EditFigure by
                ? new WeighedFigure(
                        kind.harm(),
                        kind.group(),
                        by.low(),
                        by.best(),
                        by.high(),
                        "set by %s: %s".formatted(edit.author(), edit.reason()),
                        refs,
                        leftOut,
                        edit)
                : new WeighedFigure(
                        kind.harm(),
                        kind.group(),
                        range.low(),
                        range.best(),
                        range.high(),
                        range.reason(),
                        refs,
                        leftOut,
                        null);
    }

    private static String noneUsed(List<LeftOut> leftOut) {
        if (leftOut.stream().allMatch(left -> left.why() == Why.DIED)) {
            return "those told as hurt are told as dead by others";
        }
        return leftOut.stream().anyMatch(left -> left.why() == Why.RETRACTED)
                ? "every figure was taken back, or is that of a party named for the act"
                : "only parties named for the act give a figure";
    }

    private @Nullable Retraction retraction(Vote vote) {
        return retractions.stream().filter(r -> r.takesBack(vote)).findFirst().orElse(null);
    }

    static List<Vote> oneForEachVoice(List<Vote> admitted, List<LeftOut> leftOut) {
        Map<String, Vote> chosen = new TreeMap<>();
        for (Vote vote : admitted.stream().sorted(Vote.NEWEST).toList()) {
            Vote newer = chosen.putIfAbsent(vote.voice(), vote);
            if (newer != null) {
                leftOut.add(
                        newer.day().equals(vote.day())
                                ? new LeftOut(
                                        vote.ref(),
                                        Why.SAME_VOICE,
                                        String.format(
                                                Locale.ROOT,
                                                "the same voice (%s) is counted with %d already",
                                                newer.name(),
                                                newer.stated()))
                                : new LeftOut(
                                        vote.ref(),
                                        Why.SUPERSEDED,
                                        String.format(
                                                Locale.ROOT,
                                                "the same voice (%s) says %d on %s",
                                                newer.name(),
                                                newer.stated(),
                                                newer.day())));
            }
        }
        return List.copyOf(chosen.values());
    }

    /** Whether one voice counts the people of this harm as civilians and another as fighters. */
    private boolean isContested(Kind kind) {
        Set<String> civilians = voices(new Kind(kind.harm(), Group.CIVILIANS));
        Set<String> combatants = voices(new Kind(kind.harm(), Group.COMBATANTS));
        boolean concerned = kind.group() == Group.CIVILIANS || kind.group() == Group.COMBATANTS;
        return concerned
                && !civilians.isEmpty()
                && !combatants.isEmpty()
                && civilians.stream().noneMatch(combatants::contains);
    }

    private Set<String> voices(Kind kind) {
        Set<String> voices = new HashSet<>();
        votes.getOrDefault(kind, List.of()).forEach(vote -> voices.add(vote.voice()));
        return voices;
    }

    List<TollStep> timeline() {
        Map<Kind, Long> most = new HashMap<>();
        Map<String, Long> byVoice = new HashMap<>();
        List<TollStep> steps = new ArrayList<>();
        votes.forEach((kind, list) -> {
            for (Vote vote : list.stream()
                    .sorted(Comparator.comparing(Vote::day).thenComparing(Vote.BY_REF))
                    .toList()) {
                Move move = Move.PART;
                if (!vote.isPart()) {
                    Long own = byVoice.put(kind + vote.voice(), vote.stated());
                    move = move(vote.stated(), most.get(kind), own);
                    most.merge(kind, vote.stated(), Math::max);
                }
                steps.add(new TollStep(
                        vote.account().reading().published().date(), vote.ref(), vote.voice(), vote.name(), move));
            }
        });
        steps.addAll(takenBack());
        steps.sort(Comparator.comparing(TollStep::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(TollStep::figure)
                .thenComparing(TollStep::move));
        return steps;
    }

    /** A step for each retraction, harm and group: the newest of the figures that it takes back. */
    private List<TollStep> takenBack() {
        List<TollStep> steps = new ArrayList<>();
        for (Retraction retraction : retractions) {
            votes.forEach((kind, list) -> list.stream()
                    .filter(retraction::takesBack)
                    .min(Vote.NEWEST)
                    .ifPresent(vote -> steps.add(new TollStep(
                            retraction.account().reading().published().date(),
                            vote.ref(),
                            vote.voice(),
                            vote.name(),
                            Move.RETRACTED))));
        }
        return steps;
    }

    private static Move move(long stated, @Nullable Long most, @Nullable Long own) {
        if (most == null) {
            return Move.FIRST;
        }
        if (own != null && stated < own) {
            return Move.REVISED_DOWN;
        }
        return stated > most ? Move.RISING : stated == most ? Move.SAME : Move.LOWER;
    }
}
