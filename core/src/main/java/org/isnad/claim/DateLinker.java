package org.isnad.claim;

import org.isnad.mention.Attribution;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.mention.TimeMention;
import org.isnad.mention.TimeMention.Role;
import org.isnad.mention.TriggerMention;
import org.jspecify.annotations.Nullable;

/** Says when the act of a sentence happened: the time nearest to its words that is not the time of the saying. */
final class DateLinker {

    private DateLinker() {}

    /** The date that the sentence gives for its act, or null. */
    static @Nullable EventDate link(SentenceMentions m) {
        EventDate best = null;
        int nearest = Integer.MAX_VALUE;
        for (TimeMention time : m.times()) {
            if (time.role() != Role.WHEN || time.date() == null) {
                continue;
            }
            int cost = distance(m, time) + (isOfSaying(m, time) ? 30 : 0);
            if (cost < nearest) {
                nearest = cost;
                best = time.date();
            }
        }
        return best;
    }

    private static int distance(SentenceMentions m, TimeMention time) {
        int nearest = 50;
        for (TriggerMention trigger : m.triggers()) {
            if (trigger.isDone()) {
                int distance = time.from() >= trigger.to() ? time.from() - trigger.to() : trigger.from() - time.to();
                nearest = Math.min(nearest, Math.max(0, distance));
            }
        }
        return nearest;
    }

    /** "the monitor said on Wednesday". */
    private static boolean isOfSaying(SentenceMentions m, TimeMention time) {
        for (Attribution a : m.attributions()) {
            int after = time.from() - Math.max(a.cueTo(), a.speakerTo());
            int between = a.cueFrom() - time.to();
            if (after >= 0 && after <= 1 || between >= 0 && between <= 1 && time.from() >= a.speakerTo()) {
                return true;
            }
        }
        return false;
    }
}
