package org.isnad.claim;

import java.util.List;
import java.util.Set;
import org.isnad.choice.Features;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.text.Sentence;

/** What the report tells of a place beyond the sentences of an act, and the words that lead to it. */
final class PlaceFeatures {

    private static final int FAR = 10;

    /** A report's headline and first sentences have numbers up to this one. */
    private static final int OPENING = 2;

    private static final List<Set<String>> LEADS = List.of(
            Set.of("into", "inside", "towards", "toward", "through"),
            Set.of("outside", "around", "near", "beside", "off"),
            Set.of("against", "targeting", "target", "targeted"),
            Set.of("from", "fled", "left", "leaving"),
            Set.of("between", "across", "over"),
            Set.of("and", ",", "or"),
            Set.of("captured", "seized", "retook", "recaptured", "entered", "control", "took", "take"),
            Set.of("hit", "struck", "pounded", "bombed", "shelled", "rocked"));

    private static final List<Set<String>> HEADS = List.of(
            Set.of("city", "town", "towns", "cities", "village", "villages", "capital"),
            Set.of(
                    "district",
                    "districts",
                    "neighborhood",
                    "neighborhoods",
                    "neighbourhood",
                    "neighbourhoods",
                    "quarter"),
            Set.of("area", "areas", "region", "part", "parts", "side", "outskirts", "suburb", "suburbs"),
            Set.of("province", "governorate", "countryside"),
            Set.of("hospital", "school", "mosque", "market", "camp", "prison", "church", "clinic"),
            Set.of("base", "airport", "airbase", "checkpoint", "crossing", "border", "road", "bridge", "front"));

    private PlaceFeatures() {}

    /**
     * Adds what is known.
     *
     * @param name  of the place
     * @param open  whether only the encoder takes the words for a place
     */
    static void add(Features row, ActContext act, SentenceMentions in, PlaceMention at, String name, boolean open) {
        Sentence s = in.sentence();
        row.add(open);
        for (Set<String> words : LEADS) {
            row.add(words.contains(s.key(at.from() - 1))
                    || s.key(at.from() - 1).equals("the") && words.contains(s.key(at.from() - 2)));
        }
        for (Set<String> words : HEADS) {
            boolean has = false;
            for (int i = at.from(); i < at.to(); i++) {
                has |= words.contains(s.key(i));
            }
            row.add(has);
        }
        row.add(at.nameFrom() - at.from()).add(at.to() - at.nameTo()).add(at.nameTo() - at.nameFrom());
        row.add(in.places().size())
                .add(in.triggers().stream().filter(TriggerMention::isDone).count());
        report(row, act, name);
        row.add(act.all.get(act.lead()).places().size());
    }

    /** How often and where the report names the place, and whether it is the last that it named before the act. */
    private static void report(Features row, ActContext act, String name) {
        int lead = act.lead();
        int before = FAR + 1;
        boolean headline = false;
        boolean opening = false;
        List<Sentence> naming = act.story.named().of(name);
        for (Sentence s : naming) {
            before = s.index() < lead ? Math.min(before, lead - s.index()) : before;
            headline |= s.kind() == Sentence.Kind.HEADLINE;
            opening |= s.index() <= OPENING;
        }
        row.upTo(naming.size(), FAR).add(before);
        row.add(before == act.story.named().back(lead, FAR + 1));
        row.add(headline).add(opening);
    }
}
