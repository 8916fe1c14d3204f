package org.isnad.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.choice.Features;
import org.isnad.choice.Task;
import org.isnad.claim.CandidateFeatures.Spot;
import org.isnad.lexicon.Lexicon.Weapon;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.tag.TagSet;
import org.isnad.text.Tokenizer;

/** Chooses the words that name the means of an act. */
final class WeaponChoice {

    private static final int REACH = 1;
    private static final List<String> KINDS = List.of(
            "air_munition",
            "aircraft",
            "blade",
            "chemical",
            "explosive_device",
            "ground_munition",
            "incendiary",
            "small_arms",
            "unguided");

    /** The words that most often name the means of an act. */
    private static final List<String> WORDS = List.of(
            "aircraft",
            "jets",
            "warplanes",
            "planes",
            "helicopters",
            "drone",
            "bomb",
            "bombs",
            "barrels",
            "rocket",
            "rockets",
            "missile",
            "missiles",
            "mortar",
            "mortars",
            "shell",
            "shells",
            "artillery",
            "tank",
            "tanks",
            "vehicle",
            "car",
            "belt",
            "explosives",
            "device",
            "guns",
            "bullets",
            "weapons",
            "gas");

    private static final Pattern ENDING = Pattern.compile("^(.{3,}?)(?:ings?|s?es|s|e)$");

    private final ActContext act;
    private final CandidateFeatures seen;

    WeaponChoice(ActContext act) {
        this.act = act;
        this.seen = new CandidateFeatures(act, TagSet.WEAPON);
    }

    private record Candidate(SentenceMentions in, Match<Weapon> at, double rank, List<Spot> named, boolean rule) {}

    /** Each weapon once; one that no sentence of the act names only where the rules take it. */
    List<Evidence> choose() {
        Map<String, Candidate> candidates = candidates();
        candidates.values().removeIf(c -> !c.rule && !act.tells(c.in.sentence().index()));
        // "bomb" says no more than "car bomb".
        candidates
                .keySet()
                .removeIf(word -> candidates.keySet().stream()
                        .anyMatch(other -> !other.equals(word) && (" " + other + " ").contains(" " + word + " ")));
        List<Evidence> chosen = new ArrayList<>();
        double threshold = act.story.judge().threshold(Task.WEAPON);
        List<Spot> spots = candidates.values().stream().map(WeaponChoice::spot).toList();
        for (Candidate c : candidates.values()) {
            Evidence words = c.in.sentence().evidence(c.at.from(), c.at.to());
            double p = act.ask(Task.WEAPON, act.story.report().words(words), c.rule, features(c, spots));
            if (p >= threshold) {
                act.note(words, p);
                chosen.add(words);
            }
        }
        return chosen;
    }

    private Map<String, Candidate> candidates() {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (SentenceMentions m : act.around(REACH)) {
            int s = m.sentence().index();
            for (Match<Weapon> w : m.weapons()) {
                Evidence at = m.sentence().evidence(w.from(), w.to());
                boolean rule = act.rules.weapons().stream().anyMatch(o -> o.overlaps(at));
                double rank = (rule ? 4 : 0) + (act.tells(s) ? 2 : 0);
                candidates.merge(
                        stem(Tokenizer.key(act.story.report().words(at))),
                        new Candidate(m, w, rank, new ArrayList<>(List.of(new Spot(s, w.from(), w.to()))), rule),
                        WeaponChoice::both);
            }
        }
        return candidates;
    }

    private static Candidate both(Candidate old, Candidate now) {
        Candidate best = now.rank > old.rank ? now : old;
        old.named.addAll(now.named);
        return new Candidate(best.in, best.at, best.rank, old.named, now.rule || old.rule);
    }

    /** "car bombings", "car bomb": the words without what number and a noun of doing add. */
    private static String stem(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(w -> ENDING.matcher(w).replaceFirst("$1"))
                .collect(Collectors.joining(" "));
    }

    private Features features(Candidate c, List<Spot> all) {
        Features row = seen.common(c.in, c.at.from(), c.at.to());
        row.add(c.rule).add(c.named.size()).add(all.size());
        row.oneOf(c.at.value().kind(), KINDS);
        row.add(c.at.value().type() == act.rules.type());
        row.add(c.at.to() - c.at.from());
        row.add(c.in.triggers().stream().anyMatch(t -> t.from() < c.at.to() && c.at.from() < t.to()));
        row.add(c.in.triggers().stream().anyMatch(t -> !t.isDone() && t.from() < c.at.to() && c.at.from() < t.to()));
        seen.rivals(row, spot(c), all);
        seen.anywhere(row, c.named);
        row.oneOf(c.in.sentence().key(c.at.to() - 1), WORDS);
        return row;
    }

    private static Spot spot(Candidate c) {
        return new Spot(c.in.sentence().index(), c.at.from(), c.at.to());
    }
}
