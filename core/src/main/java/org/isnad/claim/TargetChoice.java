package org.isnad.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Features;
import org.isnad.choice.Task;
import org.isnad.claim.CandidateFeatures.Spot;
import org.isnad.code.Group;
import org.isnad.code.TargetClass;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;

/** Chooses what was hit among what the sentences of an act, and those around them, name. */
final class TargetChoice {

    private static final int REACH = 1;

    /** What the words say was hit, by the rules too, needs this share of the threshold. */
    private static final double HIT = 0.65;

    /** The words that most often name what was hit, or who. */
    private static final List<String> WORDS = List.of(
            "people",
            "civilians",
            "residents",
            "children",
            "women",
            "families",
            "area",
            "areas",
            "neighborhood",
            "neighbourhood",
            "district",
            "city",
            "town",
            "village",
            "villages",
            "building",
            "buildings",
            "house",
            "houses",
            "homes",
            "positions",
            "forces",
            "troops",
            "soldiers",
            "fighters",
            "militants",
            "rebels",
            "terrorists",
            "convoy",
            "vehicles",
            "headquarters",
            "base",
            "checkpoint",
            "airport");

    private final ActContext act;
    private final CandidateFeatures seen;

    TargetChoice(ActContext act) {
        this.act = act;
        this.seen = new CandidateFeatures(act, TagSet.TARGET);
    }

    private record Candidate(SentenceMentions in, TargetCandidate at, double rank, List<Spot> named) {}

    /** At most one target of each class; one that no sentence of the act names only where the rules take it. */
    List<TargetClaim> choose() {
        List<TargetClaim> chosen = new ArrayList<>();
        Map<TargetClass, Candidate> candidates = candidates();
        candidates
                .entrySet()
                .removeIf(e -> !act.tells(e.getValue().in.sentence().index())
                        && act.rules.targets().stream().noneMatch(t -> t.targetClass() == e.getKey()));
        List<Spot> spots = candidates.values().stream().map(TargetChoice::spot).toList();
        double threshold = act.story.judge().threshold(Task.TARGET);
        for (Map.Entry<TargetClass, Candidate> e : candidates.entrySet()) {
            TargetClaim rule = act.rules.targets().stream()
                    .filter(t -> t.targetClass() == e.getKey())
                    .findFirst()
                    .orElse(null);
            double p = act.ask(
                    Task.TARGET,
                    e.getKey().code(),
                    rule != null,
                    features(e.getKey(), e.getValue(), rule != null, spots));
            boolean hit = rule != null && e.getValue().at.hit();
            if (p >= (hit ? HIT : 1) * threshold) {
                TargetClaim claim = rule != null ? rule : e.getValue().at.claim();
                act.note(claim, p);
                chosen.add(claim);
            }
        }
        return chosen;
    }

    private Map<TargetClass, Candidate> candidates() {
        TargetLinker linker = new TargetLinker(act.story.parties());
        Map<TargetClass, Candidate> candidates = new LinkedHashMap<>();
        Tags tags = act.story.tags();
        for (SentenceMentions m : act.around(REACH)) {
            int s = m.sentence().index();
            for (TargetCandidate t : linker.candidates(m)) {
                boolean rule = act.rules.targets().stream()
                        .anyMatch(o -> o.at().overlaps(t.claim().at()));
                double tag = tags == null ? 0 : tags.most(s, t.from(), t.to(), TagSet.TARGET);
                double rank = (rule ? 4 : 0) + (act.tells(s) ? 2 : 0) + (t.hit() ? 1 : 0) + 2 * tag;
                candidates.merge(
                        t.claim().targetClass(),
                        new Candidate(m, t, rank, new ArrayList<>(List.of(new Spot(s, t.from(), t.to())))),
                        TargetChoice::both);
            }
        }
        return candidates;
    }

    private Features features(TargetClass of, Candidate c, boolean rule, List<Spot> all) {
        Features row = seen.common(c.in, c.at.from(), c.at.to());
        row.add(rule).add(c.named.size()).add(c.at.hit()).add(c.at.whole());
        row.oneOf(c.at.kind(), List.of(TargetCandidate.Kind.values()));
        row.oneOf(of, List.of(TargetClass.values()));
        row.add(all.size());
        row.add(act.rules.targets().size());
        row.add(act.rules.casualties().size());
        for (Group group : List.of(Group.CIVILIANS, Group.CHILDREN, Group.COMBATANTS)) {
            row.add(act.rules.casualties().stream().anyMatch(f -> f.group() == group));
        }
        seen.rivals(row, spot(c), all);
        act.company(row, i -> i.targets().stream().anyMatch(t -> t.targetClass() == of));
        seen.anywhere(row, c.named);
        // What a side is called must not matter.
        boolean side = c.at.kind() == TargetCandidate.Kind.FORCE;
        row.oneOf(side ? "" : c.in.sentence().key(c.at.to() - 1), WORDS);
        return row;
    }

    private static Candidate both(Candidate old, Candidate now) {
        Candidate best = now.rank > old.rank ? now : old;
        old.named.addAll(now.named);
        return new Candidate(best.in, best.at, best.rank, old.named);
    }

    private static Spot spot(Candidate c) {
        return new Spot(c.in.sentence().index(), c.at.from(), c.at.to());
    }
}
