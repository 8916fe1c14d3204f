package org.isnad.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.Link;
import org.isnad.tag.Links;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/** What the encoder links to the words that tell of an act. Without an encoder everything is 0. */
final class ActLinks {

    /** Words farther away than this many sentences were not seen in training. */
    private static final int REACH = 2;

    private final @Nullable Links links;
    private final List<Head> heads = new ArrayList<>();
    private final Map<Link, Double> strongest = new EnumMap<>(Link.class);

    private record Head(int sentence, int token) {}

    ActLinks(List<EventDraft> drafts, @Nullable Tags tags) {
        this.links = tags == null ? null : tags.links();
        for (EventDraft d : drafts) {
            for (TriggerMention t : TellingWords.of(d.mentions(), d.type())) {
                heads.add(new Head(d.mentions().sentence().index(), t.from()));
            }
        }
    }

    /** The surest link of any of its words to the tokens {@code [from, to)} of a sentence. */
    double of(Link link, int sentence, int from, int to) {
        double most = 0;
        if (links != null) {
            for (Head h : heads) {
                if (Math.abs(h.sentence - sentence) <= REACH) {
                    most = Math.max(most, links.most(link, h.sentence, h.token, sentence, from, to));
                }
            }
        }
        return most;
    }

    /** The surest link to any word within reach. */
    double strongest(Link link, List<SentenceMentions> all) {
        return strongest.computeIfAbsent(link, l -> {
            double most = 0;
            for (SentenceMentions m : all) {
                most = Math.max(
                        most, of(l, m.sentence().index(), 0, m.sentence().size()));
            }
            return most;
        });
    }

    /** How surely words of both tell of one act: the mean over the pairs, and the surest. */
    double same(ActLinks other) {
        return links == null ? 0 : same(links, other, true);
    }

    double meanSame(ActLinks other) {
        return links == null ? 0 : same(links, other, false);
    }

    private double same(Links links, ActLinks other, boolean surest) {
        double most = 0;
        double sum = 0;
        for (Head a : heads) {
            for (Head b : other.heads) {
                double same = a.equals(b)
                        ? 1
                        : (links.of(Link.SAME, a.sentence, a.token, b.sentence, b.token)
                                        + links.of(Link.SAME, b.sentence, b.token, a.sentence, a.token))
                                / 2.0;
                most = Math.max(most, same);
                sum += same;
            }
        }
        int pairs = heads.size() * other.heads.size();
        return surest ? most : pairs == 0 ? 0 : sum / pairs;
    }
}
