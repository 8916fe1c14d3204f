package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.jspecify.annotations.Nullable;

/**
 * Sorts numbers of one harm in one act: persons told one by one are a part of the number that counts them; of those shot
 * some may be told dead; nobody harmed is said of some where others were.
 */
final class ShotTotals {

    private static final int REACH = 200;

    private ShotTotals() {}

    static List<FigureDraft> resolve(List<FigureDraft> drafts) {
        List<FigureDraft> sorted = new ArrayList<>();
        for (FigureDraft f : drafts) {
            if (isNobody(f) && drafts.stream().limit(REACH).anyMatch(o -> isSomebody(o, f))) {
                continue;
            }
            FigureDraft survivors = survivors(f, drafts);
            if (survivors != f) {
                sorted.add(f.withHarm(Harm.CASUALTIES));
                if (survivors != null) {
                    sorted.add(survivors);
                }
                continue;
            }
            FigureDraft whole = f.whole() != null ? null : f.person() != null ? wholeOf(f, drafts) : largerOf(f, drafts);
            sorted.add(whole == null ? f : f.within(whole));
        }
        return sorted;
    }

    private static boolean isNobody(FigureDraft f) {
        Long high = f.count().high();
        return high != null && high == 0;
    }

    /** "No officers were hurt" says nothing against those who were, unless another teller says it. */
    private static boolean isSomebody(FigureDraft o, FigureDraft nobody) {
        return o.harm() == nobody.harm()
                && o.count().anchor() > 0
                && (o.source() == null || nobody.source() == null || Objects.equals(o.source(), nobody.source()));
    }

    /**
     * The larger number that the report gives in the same voice for the same harm: a report does not gainsay itself, and
     * the smaller counts some of them. Null where there is none, or another is named as the teller.
     */
    private static @Nullable FigureDraft largerOf(FigureDraft f, List<FigureDraft> drafts) {
        FigureDraft whole = null;
        for (FigureDraft o : drafts.subList(0, Math.min(drafts.size(), REACH))) {
            boolean counts = o.person() == null
                    && o.harm() == f.harm()
                    && o.whole() == null
                    && o.sentence() != f.sentence()
                    && f.count().anchor() > 0
                    && o.count().anchor() > f.count().anchor()
                    && Objects.equals(f.source(), o.source())
                    && (o.group() == Group.UNSPECIFIED
                            || o.group() == Group.CIVILIANS
                            || o.group() == f.group()
                            || f.group() == Group.UNSPECIFIED);
            if (counts && (whole == null || o.count().anchor() > whole.count().anchor())) {
                whole = o;
            }
        }
        return whole;
    }

    /** The number of the same harm, in another sentence, that counts the person too. */
    private static @Nullable FigureDraft wholeOf(FigureDraft person, List<FigureDraft> drafts) {
        FigureDraft whole = null;
        for (FigureDraft o : drafts.subList(0, Math.min(drafts.size(), REACH))) {
            boolean counts = o.person() == null
                    && o.harm() == person.harm()
                    && o.whole() == null
                    && o.sentence() != person.sentence()
                    && o.count().anchor() > 1
                    && (o.group() == Group.UNSPECIFIED
                            || o.group() == Group.CIVILIANS
                            || o.group() == person.group()
                            || person.group() == Group.UNSPECIFIED);
            if (counts && (whole == null || o.count().anchor() > whole.count().anchor())) {
                whole = o;
            }
        }
        return whole;
    }

    /**
     * Of a number of people shot of whom some are told dead, those who live: "Four people were shot, one fatally" leaves
     * three. The figure itself where no such reading holds; null where the text counts them elsewhere.
     */
    private static @Nullable FigureDraft survivors(FigureDraft shot, List<FigureDraft> drafts) {
        Long low = shot.count().low();
        if (!shot.fateOpen() || low == null || !low.equals(shot.count().high()) || low < 2) {
            return shot;
        }
        long dead = 0;
        boolean toldAfter = false;
        boolean reached = false;
        boolean counted = false;
        for (FigureDraft o : drafts.subList(0, Math.min(drafts.size(), REACH))) {
            reached |= o == shot;
            if (o.harm() == Harm.KILLED && o.count().anchor() > 0) {
                dead = Math.max(dead, o.count().anchor());
                toldAfter |= reached && o.sentence() == shot.sentence() || o.whole() == shot;
            }
        }
        for (FigureDraft o : drafts.subList(0, Math.min(drafts.size(), REACH))) {
            counted |= o != shot && o.harm() == Harm.INJURED && o.count().anchor() == low - dead && o.whole() == null;
        }
        if (dead == 0 || dead >= low) {
            return shot;
        }
        if (counted) {
            return null;
        }
        return toldAfter ? shot.withCount(Count.exactly(low - dead)) : shot;
    }
}
