package org.isnad.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.TagSet;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/** A text of another corpus, marked with what that corpus says of it. Until something is marked, all is unknown. */
final class MarkedText implements Taught {

    private final List<BitSet[]> tags = new ArrayList<>();
    private final List<BitSet> labels = new ArrayList<>();
    private final List<BitSet> unknownTags = new ArrayList<>();
    private final List<BitSet> unknownLabels = new ArrayList<>();
    private final List<Set<Integer>> incidents = new ArrayList<>();

    MarkedText(List<SentenceMentions> mentions) {
        for (SentenceMentions m : mentions) {
            BitSet[] row = new BitSet[m.sentence().size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = new BitSet();
            }
            tags.add(row);
            labels.add(new BitSet());
            unknownTags.add(every(TagSet.TAGS));
            unknownLabels.add(every(TagSet.LABELS));
            incidents.add(new TreeSet<>());
        }
    }

    /** A range of words. */
    record Range(int from, int to) {}

    /** Where the words stand in the sentence, whatever their case and the breaks between them. */
    static List<Range> find(Sentence sentence, String words) {
        List<String> keys = Tokenizer.tokens(words).stream().map(Token::key).toList();
        List<Range> found = new ArrayList<>();
        for (int at = 0; !keys.isEmpty() && at + keys.size() <= sentence.size(); at++) {
            if (sentence.has(at, keys.toArray(String[]::new))) {
                found.add(new Range(at, at + keys.size()));
            }
        }
        return found;
    }

    void tag(int sentence, Range range, int tag) {
        for (int i = range.from(); i < range.to(); i++) {
            tags.get(sentence)[i].set(tag);
        }
    }

    void label(int sentence, int label) {
        labels.get(sentence).set(label);
    }

    /** Words of the sentence that are not tagged so do not have these tags. */
    void knowTags(int sentence, BitSet known) {
        unknownTags.get(sentence).andNot(known);
    }

    void knowLabels(int sentence, BitSet known) {
        unknownLabels.get(sentence).andNot(known);
    }

    /** What is not tagged or labelled in the sentence is unknown again. */
    void forget(int sentence) {
        unknownTags.set(sentence, every(TagSet.TAGS));
        unknownLabels.set(sentence, every(TagSet.LABELS));
    }

    /** The sentence speaks of the incident. */
    void tells(int sentence, int incident) {
        incidents.get(sentence).add(incident);
    }

    @Override
    public BitSet tags(int sentence, int token) {
        return tags.get(sentence)[token];
    }

    @Override
    public BitSet labels(int sentence) {
        return labels.get(sentence);
    }

    @Override
    public BitSet unknownTags(int sentence) {
        return unknownTags.get(sentence);
    }

    @Override
    public BitSet unknownLabels(int sentence) {
        return unknownLabels.get(sentence);
    }

    @Override
    public Set<Integer> all(int sentence) {
        return new TreeSet<>(incidents.get(sentence));
    }

    private static BitSet every(int size) {
        BitSet all = new BitSet();
        all.set(0, size);
        return all;
    }
}
