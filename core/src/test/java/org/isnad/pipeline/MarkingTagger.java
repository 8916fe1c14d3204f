package org.isnad.pipeline;

import java.util.List;
import java.util.Set;
import org.isnad.mention.SentenceMentions;
import org.isnad.tag.Link;
import org.isnad.tag.Links;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tagger;
import org.isnad.tag.Tags;

/** Stands for an encoder: is sure of one tag for some words, of some labels for the sentences that hold them, of nothing else. */
record MarkingTagger(Set<String> words, int tag, List<Integer> labels) implements Tagger {

    @Override
    public Tags tag(List<SentenceMentions> mentions) {
        int sentences = mentions.size();
        float[][][] tokens = new float[sentences][][];
        float[][][] nothing = new float[sentences][][];
        float[][][] alone = new float[sentences][][];
        float[][] said = new float[sentences][TagSet.LABELS];
        for (int s = 0; s < sentences; s++) {
            int size = mentions.get(s).sentence().size();
            tokens[s] = new float[size][TagSet.TAGS];
            nothing[s] = new float[size][0];
            alone[s] = new float[size][Link.values().length];
            for (int t = 0; t < size; t++) {
                if (words.contains(mentions.get(s).sentence().key(t))) {
                    tokens[s][t][tag] = 1;
                    for (int label : labels) {
                        said[s][label] = 1;
                    }
                }
            }
        }
        return new Tags(
                tokens,
                said,
                new float[sentences][sentences],
                new Links(nothing, nothing, alone, new float[Link.values().length][0]));
    }
}
