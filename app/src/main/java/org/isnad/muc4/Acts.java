package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.EventType;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;

/**
 * The words of a bulletin that the encoder takes for ones that tell of an act, and what it links to them: who did it, what
 * was hit, with what, where. Made once for a bulletin.
 */
final class Acts {

    /** Links that tell which part a phrase plays. */
    static final List<Link> PARTS = List.of(Link.ACTOR, Link.TARGET, Link.WEAPON, Link.PLACE);

    /** Words farther away than this many lines were not seen in training. */
    private static final int REACH = 2;

    /** A word that tells of an act. */
    private record Word(int line, int token) {}

    private final Tags tags;
    private final List<List<Word>> words = new ArrayList<>();

    /** Of each line, token and link the surest link to a word of its own line. */
    private final List<float[][]> own = new ArrayList<>();

    /** The same for words of the lines before and behind it. */
    private final List<float[][]> near = new ArrayList<>();

    private Acts(Tags tags) {
        this.tags = tags;
    }

    static Acts of(List<Line> lines, Tags tags) {
        Acts acts = new Acts(tags);
        for (Line line : lines) {
            List<Word> found = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                if (acts.isAct(line.index(), i)) {
                    found.add(new Word(line.index(), i));
                }
            }
            acts.words.add(found);
        }
        for (Line line : lines) {
            acts.own.add(acts.surest(line, line.index(), line.index()));
            acts.near.add(acts.surest(line, line.index() - REACH, line.index() + REACH));
        }
        return acts;
    }

    /** The surest link of the tokens {@code [from, to)} to a word of their own line, from 0 to 1. */
    float inLine(Link link, int line, int from, int to) {
        return most(own.get(line), PARTS.indexOf(link), from, to);
    }

    /** The surest link of the tokens {@code [from, to)} to a word at most two lines away, from 0 to 1. */
    float near(Link link, int line, int from, int to) {
        return most(near.get(line), PARTS.indexOf(link), from, to);
    }

    /** How surely words of two lines tell of one act, the surest two; 0 where a line has no such word. */
    float same(int first, int second) {
        float most = 0;
        for (Word a : words.get(first)) {
            for (Word b : words.get(second)) {
                float there = tags.links().of(Link.SAME, a.line(), a.token(), b.line(), b.token());
                float back = tags.links().of(Link.SAME, b.line(), b.token(), a.line(), a.token());
                most = Math.max(most, (there + back) / 2);
            }
        }
        return most;
    }

    /** How many words of a line tell of an act. */
    int count(int line) {
        return words.get(line).size();
    }

    private boolean isAct(int line, int token) {
        for (EventType type : EventType.values()) {
            if (tags.most(line, token, token + 1, TagSet.event(type)) >= TagSet.TELLS_OF_ACT) {
                return true;
            }
        }
        return false;
    }

    private float[][] surest(Line line, int first, int last) {
        float[][] surest = new float[line.size()][PARTS.size()];
        for (int other = Math.max(0, first); other <= Math.min(words.size() - 1, last); other++) {
            for (Word word : words.get(other)) {
                for (int i = 0; i < line.size(); i++) {
                    for (int k = 0; k < PARTS.size(); k++) {
                        float p = tags.links().of(PARTS.get(k), word.line(), word.token(), line.index(), i);
                        surest[i][k] = Math.max(surest[i][k], p);
                    }
                }
            }
        }
        return surest;
    }

    private static float most(float[][] surest, int link, int from, int to) {
        float most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, surest[i][link]);
        }
        return most;
    }
}
