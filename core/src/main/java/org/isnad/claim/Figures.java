package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/** Makes one list of the figures that several sentences give for one act: each distinct one once. */
final class Figures {

    /** How far back a figure's equal, and the whole of a part, are looked for; no act of a report has as many. */
    private static final int REACH = 500;

    private Figures() {}

    static List<Figure> merge(TellerNames tellers, List<FigureDraft> drafts) {
        List<FigureDraft> kept = new ArrayList<>();
        List<FigureDraft> inherited = new ArrayList<>();
        for (FigureDraft draft : Fates.resolve(drafts)) {
            FigureDraft whole = draft.whole();
            inherited.add(
                    draft.source() == null && whole != null && whole.source() != null
                            ? draft.withSource(whole.source())
                            : draft);
        }
        for (FigureDraft draft : inherited) {
            int same = indexOfSame(tellers, kept, draft);
            if (same < 0) {
                kept.add(draft);
            } else {
                kept.set(same, merged(tellers, kept.get(same), draft));
            }
        }
        kept.removeIf(f -> isRounding(f, kept));
        kept.removeIf(f -> isToldDead(f, kept));
        return numbered(kept);
    }

    private static int indexOfSame(TellerNames tellers, List<FigureDraft> kept, FigureDraft draft) {
        for (int i = Math.max(0, kept.size() - REACH); i < kept.size(); i++) {
            FigureDraft other = kept.get(i);
            boolean groups = other.group() == draft.group()
                    || (other.sentence() != draft.sentence()
                                    || draft.count().anchor() > 1 && !draft.others() && !other.others())
                            && (other.group() == Group.UNSPECIFIED || draft.group() == Group.UNSPECIFIED);
            boolean parts = (other.whole() == null) == (draft.whole() == null) || other.group() == draft.group();
            boolean sources = other.source() == null
                    || draft.source() == null
                    || tellers.isOne(other.source(), draft.source())
                    || other.headline()
                    || draft.headline();
            if (other.harm() == draft.harm()
                    && groups
                    && parts
                    && sources
                    && isOne(other.count(), draft.count())
                    && (draft.count().anchor() > 1 || other.sentence() != draft.sentence())
                    && mayBeOne(other.person(), draft.person())) {
                return i;
            }
        }
        return -1;
    }

    /** "12" and "at least 12" are one; "12" and "between 12 and 20" are two things that are said. */
    private static boolean isOne(Count a, Count b) {
        boolean open = a.high() == null || b.high() == null;
        return a.equals(b) || open && a.low() != null && a.low().equals(b.low()) && (isExact(a) || isExact(b));
    }

    private static boolean isExact(Count count) {
        return count.low() != null && count.low().equals(count.high());
    }

    private static boolean mayBeOne(@Nullable Person a, @Nullable Person b) {
        return a == null || b == null || a.mayBe(b);
    }

    /** The body's figure stands for the headline's; an open bound stands for a closed one (guideline, settled question 4). */
    private static FigureDraft merged(TellerNames tellers, FigureDraft first, FigureDraft second) {
        FigureDraft fuller = first.group() == Group.UNSPECIFIED && second.group() != Group.UNSPECIFIED ? second : first;
        FigureDraft open = first.count().high() == null ? first : second;
        FigureDraft body = first.headline() ? second : first;
        // The words that are quoted tell the number and, where they can, the group.
        FigureDraft quoted = !first.count().equals(second.count()) ? open : fuller.headline() ? body : fuller;
        return new FigureDraft(
                first.sentence(),
                first.harm(),
                fuller.group(),
                open.count(),
                quoted.quote(),
                source(tellers, first, second),
                first.whole() != null ? first.whole() : second.whole(),
                first.vague(),
                first.headline() && second.headline(),
                first.fateOpen() && second.fateOpen(),
                first.allShot() || second.allShot(),
                first.others() && second.others(),
                first.some() && second.some(),
                first.person() == null || second.person() == null
                        ? null
                        : first.person().with(second.person()));
    }

    /** The body's word on who tells it stands for the headline's short one ("Monitor"). */
    private static @Nullable Evidence source(TellerNames tellers, FigureDraft first, FigureDraft second) {
        if (first.headline() && second.source() != null) {
            return second.source();
        }
        if (first.source() == null || second.source() == null) {
            return first.source() != null ? first.source() : second.source();
        }
        return tellers.fuller(first.source(), second.source());
    }

    /** "dozens" in a headline of what the body counts exactly is no second figure (guideline, settled question 4). */
    private static boolean isRounding(FigureDraft f, List<FigureDraft> all) {
        if (!f.vague() || !f.headline()) {
            return false;
        }
        return all.stream()
                .limit(REACH)
                .anyMatch(o -> !o.equals(f)
                        && o.harm() == f.harm()
                        && !o.vague()
                        && o.whole() == null
                        && isRoundingOf(f.count().anchor(), o.count().anchor()));
    }

    /**
     * "A man was shot ... He died": who is told as dead is not told as hurt besides. "A second man was shot in the leg" and a
     * person of another age are somebody else.
     */
    private static boolean isToldDead(FigureDraft f, List<FigureDraft> all) {
        return f.fateOpen()
                && all.stream()
                        .limit(REACH)
                        .anyMatch(o -> o.harm() == Harm.KILLED
                                && o.count().anchor() == f.count().anchor()
                                && o.sentence() != f.sentence()
                                && !(f.others() && f.count().anchor() == 1)
                                && mayBeDead(f.person(), o.person()));
    }

    private static boolean mayBeDead(@Nullable Person hurt, @Nullable Person dead) {
        return hurt == null || !hurt.more() && (dead == null || !hurt.differs(dead) && !hurt.playsOther(dead));
    }

    /** A vague word is a lower bound; a round number lies within a tenth. */
    private static boolean isRoundingOf(long round, long exact) {
        return exact >= round && exact < round * 10 || Math.abs(round - exact) * 10 <= exact;
    }

    private static List<Figure> numbered(List<FigureDraft> kept) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            FigureDraft f = kept.get(i);
            Integer whole = f.whole() == null ? null : indexOfWhole(kept, f, i);
            figures.add(new Figure(f.harm(), f.group(), f.count(), f.quote(), f.source(), whole));
        }
        return figures;
    }

    private static @Nullable Integer indexOfWhole(List<FigureDraft> kept, FigureDraft part, int self) {
        FigureDraft whole = part.whole();
        Integer found = null;
        for (int i = Math.max(0, self - REACH); whole != null && i < Math.min(kept.size(), self + REACH); i++) {
            FigureDraft f = kept.get(i);
            if (i != self
                    && f.harm() == whole.harm()
                    && f.count().anchor() == whole.count().anchor()) {
                if (f.quote().equals(whole.quote())) {
                    return i;
                }
                boolean nearer =
                        found == null || kept.get(found).group() != whole.group() && f.group() == whole.group();
                found = nearer ? Integer.valueOf(i) : found;
            }
        }
        return found;
    }
}
