package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.text.Sentence;

/** Which sentences of a report's story name which place. Remembers what it was asked: made for one report, used by one thread. */
final class NamedPlaces {

    private final Map<String, List<Sentence>> spellings = new HashMap<>();
    private final Map<String, List<Sentence>> asked = new HashMap<>();
    private final List<Integer> naming = new ArrayList<>();

    NamedPlaces(List<SentenceMentions> all) {
        for (SentenceMentions m : all) {
            if (m.sentence().isStory() && !m.places().isEmpty()) {
                naming.add(m.sentence().index());
                for (PlaceMention p : m.places()) {
                    spellings
                            .computeIfAbsent(PlaceLinker.name(m.sentence(), p), n -> new ArrayList<>())
                            .add(m.sentence());
                }
            }
        }
    }

    /** The sentences that name a place so or in another spelling, one for each time that they do. */
    List<Sentence> of(String name) {
        return asked.computeIfAbsent(name, n -> {
            List<Sentence> sentences = new ArrayList<>();
            spellings.forEach((other, in) -> {
                if (PlaceNames.sameName(other, n)) {
                    sentences.addAll(in);
                }
            });
            return sentences;
        });
    }

    /** How many sentences before this one the last that names any place stands, at most {@code far}. */
    int back(int sentence, int far) {
        int nearest = far;
        for (int s : naming) {
            if (s < sentence) {
                nearest = Math.min(nearest, sentence - s);
            }
        }
        return nearest;
    }
}
