package org.isnad.claim;

import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A figure on its way into an incident: what it is a part of is still the figure itself, not an index.
 *
 * @param sentence index of its sentence
 * @param whole    the figure that it is a subset of, or null
 * @param vague    whether the words only round a number ("dozens", "nearly 40")
 * @param headline whether it stands in a headline
 * @param fateOpen whether the words leave open if they live: "was shot"
 * @param allShot  whether it counts all who were hit, dead or not: "a triple shooting"; or all dead: "a murder-suicide"
 * @param others   whether the words set them apart from those counted before: "four others"
 * @param some     whether the words count some of those harmed: "two are in critical condition", "a fourth person"
 * @param person   who it is, where the words tell of one person without a number; or null
 */
record FigureDraft(
        int sentence,
        Harm harm,
        Group group,
        Count count,
        Evidence quote,
        @Nullable Evidence source,
        @Nullable FigureDraft whole,
        boolean vague,
        boolean headline,
        boolean fateOpen,
        boolean allShot,
        boolean others,
        boolean some,
        @Nullable Person person) {

    FigureDraft withSource(@Nullable Evidence other) {
        return new FigureDraft(
                sentence, harm, group, count, quote, other, whole, vague, headline, fateOpen, allShot, others, some,
                person);
    }

    FigureDraft withGroup(Group other) {
        return new FigureDraft(
                sentence, harm, other, count, quote, source, whole, vague, headline, fateOpen, allShot, others, some,
                person);
    }

    FigureDraft withHarm(Harm other) {
        return new FigureDraft(
                sentence, other, group, count, quote, source, whole, vague, headline, false, false, others, some,
                person);
    }

    FigureDraft withCount(Count other) {
        return new FigureDraft(
                sentence, harm, group, other, quote, source, whole, vague, headline, false, false, others, some,
                person);
    }

    /** With that count where words told it no closer than "at least one". */
    FigureDraft withExact(Count other) {
        return count.high() == null && person != null && !person.retold()
                ? new FigureDraft(
                        sentence, harm, group, other, quote, source, whole, vague, headline, fateOpen, allShot, others,
                        some, person)
                : this;
    }

    FigureDraft within(FigureDraft other) {
        return new FigureDraft(
                sentence, harm, group, count, quote, source, other, vague, headline, fateOpen, allShot, others, some,
                person);
    }

    FigureDraft as(Person other) {
        return new FigureDraft(
                sentence, harm, group, count, quote, source, whole, vague, headline, fateOpen, allShot, others, some,
                other);
    }
}
