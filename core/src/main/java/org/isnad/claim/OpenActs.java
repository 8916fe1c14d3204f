package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.Lexicon.TriggerWord;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TriggerMention;
import org.isnad.tag.TagSet;
import org.isnad.tag.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Acts that are told in words of no list: the encoder is sure that a sentence tells of one. Where a word says that something
 * is planned, feared or denied, there is none: what the encoder says never makes an act done.
 */
final class OpenActs {

    /** Probability that the sentence speaks of an act of the type. */
    private static final double LIKELY = 0.4;

    /** Probability that it states one. */
    private static final double STATED = 0.25;

    private OpenActs() {}

    /** All sentences, with the word of such an act among those that tell of acts. */
    static List<SentenceMentions> with(List<SentenceMentions> all, Tags tags) {
        List<SentenceMentions> more = new ArrayList<>();
        for (SentenceMentions m : all) {
            TriggerMention open = m.sentence().isStory() ? of(m, tags) : null;
            more.add(open == null ? m : m.withTrigger(open));
        }
        return more;
    }

    private static @Nullable TriggerMention of(SentenceMentions m, Tags tags) {
        int s = m.sentence().index();
        boolean told =
                m.triggers().stream().anyMatch(t -> !t.isDone() || t.word().form() != TriggerForm.MEANS);
        if (told || m.undone() || tags.label(s, TagSet.STATES) < STATED) {
            return null;
        }
        EventType type = null;
        double most = LIKELY;
        for (EventType t : EventType.values()) {
            if (tags.label(s, TagSet.event(t)) >= most) {
                type = t;
                most = tags.label(s, TagSet.event(t));
            }
        }
        return type == null ? null : word(m, tags, type);
    }

    /** The word that most tells of the type. */
    private static @Nullable TriggerMention word(SentenceMentions m, Tags tags, EventType type) {
        int s = m.sentence().index();
        int best = -1;
        double most = TagSet.TELLS_OF_ACT;
        for (int i = 0; i < m.sentence().size(); i++) {
            double p = m.sentence().token(i).isWord() ? tags.most(s, i, i + 1, TagSet.event(type)) : 0;
            if (p >= most) {
                best = i;
                most = p;
            }
        }
        return best < 0 ? null : new TriggerMention(best, best + 1, new TriggerWord(type, 1, TriggerForm.VERB), null);
    }
}
