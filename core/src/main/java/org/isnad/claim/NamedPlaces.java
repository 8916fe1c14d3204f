package org.isnad.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.mention.PlaceMention;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Which sentences of a report's story name which place, and under which names. Remembers what it was asked: made for one report, used by one thread. */
final class NamedPlaces {

    private final Map<String, List<Sentence>> spellings = new HashMap<>();
    private final Map<String, List<Sentence>> asked = new HashMap<>();
    private final List<Integer> naming = new ArrayList<>();
    private final Map<Evidence, String> names = new HashMap<>();
    private final Map<Integer, List<PlaceMention>> open = new HashMap<>();
    private final Report report;
    private final @Nullable Tags tags;

    NamedPlaces(Report report, List<SentenceMentions> all, @Nullable Tags tags) {
        this.report = report;
        this.tags = tags;
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

    /** The words in the form in which names are compared. */
    String name(Evidence words) {
        return names.computeIfAbsent(words, w -> PlaceNames.plain(Tokenizer.key(report.words(w))));
    }

    /** What only the encoder takes for a place in the sentence. */
    List<PlaceMention> open(SentenceMentions m) {
        return tags == null ? List.of() : open.computeIfAbsent(m.sentence().index(), s -> OpenPlaces.of(m, tags));
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
