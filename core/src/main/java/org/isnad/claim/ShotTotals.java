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

    static List<FigureDraft> resolve(List<FigureDraft> all) {
        boolean murderSuicide = all.stream().anyMatch(ShotTotals::isMurderSuicide);
        List<FigureDraft> drafts = all.stream()
                .filter(f -> !isMurderSuicide(f) || !areToldOtherwise(f, all))
                .map(f -> murderSuicide && isShotPerson(f) || isOfDead(f, all) ? f.withHarm(Harm.CASUALTIES) : f)
                .toList();
        List<FigureDraft> sorted = new ArrayList<>();
        for (FigureDraft f : drafts) {
            if (isNobody(f) && drafts.stream().limit(REACH).anyMatch(o -> isSomebody(o, f))) {
                continue;
            }
            FigureDraft survivors = survivors(f, drafts);
            if (!f.equals(survivors)) {
                sorted.add(f.withHarm(Harm.CASUALTIES));
                if (survivors != null) {
                    sorted.add(survivors);
                }
                continue;
            }
            FigureDraft whole =
                    f.whole() != null ? null : f.person() != null ? wholeOf(f, drafts) : largerOf(f, drafts);
            sorted.add(whole == null ? f : f.within(whole));
        }
        return sorted;
    }

    private static boolean isNobody(FigureDraft f) {
        Long high = f.count().high();
        return high != null && high == 0;
    }

    private static boolean isMurderSuicide(FigureDraft f) {
        return f.harm() == Harm.KILLED && f.allShot();
    }

    /** "A girl shot in a murder-suicide": one of those whom that word counts as dead. */
    private static boolean isShotPerson(FigureDraft f) {
        return f.harm() == Harm.INJURED && f.fateOpen() && f.count().anchor() == 1;
    }

    /** "Three were found dead ... Both men had been shot in the head": some of those who died. */
    private static boolean isOfDead(FigureDraft f, List<FigureDraft> all) {
        return f.harm() == Harm.INJURED
                && f.fateOpen()
                && f.some()
                && f.person() == null
                && all.stream()
                        .limit(REACH)
                        .anyMatch(o -> o.harm() == Harm.KILLED
                                && o.whole() == null
                                && o.count().anchor() >= f.count().anchor()
                                && o.count().anchor() > 1);
    }

    /** "A man killed his wife and himself in a murder-suicide": other figures count as many dead, or more. */
    private static boolean areToldOtherwise(FigureDraft all, List<FigureDraft> drafts) {
        long told = drafts.stream()
                .limit(REACH)
                .filter(f -> f.harm() == Harm.KILLED && f.whole() == null && !isMurderSuicide(f))
                .mapToLong(f -> f.count().anchor())
                .sum();
        return told >= all.count().anchor();
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
                    && (!o.others() || isBesideDead(o, drafts))
                    && (f.some() || Objects.equals(f.source(), o.source()))
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
        Person who = person.person();
        if (who != null && who.self() && person.harm() == Harm.KILLED) {
            // Who kills others and himself is none of those he killed.
            return null;
        }
        FigureDraft whole = null;
        for (FigureDraft o : drafts.subList(0, Math.min(drafts.size(), REACH))) {
            boolean counts = o.person() == null
                    && o.harm() == person.harm()
                    && o.whole() == null
                    && o.sentence() != person.sentence()
                    && o.count().anchor() > 1
                    && (!o.others() || isBesideDead(o, drafts))
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
        boolean exact = low != null && low >= 2 && low.equals(shot.count().high());
        if (shot.harm() != Harm.INJURED || low == null || !exact || shot.whole() != null || shot.others()) {
            return shot;
        }
        List<FigureDraft> near = drafts.subList(0, Math.min(drafts.size(), REACH));
        long dead = near.stream()
                .filter(f -> f.harm() == Harm.KILLED && !isByOwnHand(f, shot))
                .mapToLong(f -> f.count().anchor())
                .max()
                .orElse(0);
        if (dead == 0 || dead >= low) {
            return shot;
        }
        long each = near.stream()
                .filter(f -> f.harm() == Harm.KILLED && f.person() != null && f.whole() == null && !f.headline())
                .count();
        boolean counted = near.stream()
                .anyMatch(f -> f.harm() == Harm.INJURED
                        && f.whole() == null
                        && (f.count().anchor() == low - dead
                                || each > dead && f.count().anchor() == low - each)
                        && (shot.fateOpen()
                                || !isBesideDead(shot, near)
                                        && !f.quote().overlaps(shot.quote())
                                        && isBesideDead(f, near)));
        if (counted) {
            return null;
        }
        if (isTollOfHeadline(low - dead, dead, near)) {
            return null;
        }
        boolean told =
                near.stream().anyMatch(f -> isSame(f, shot) && (f.allShot() || f.fateOpen() && isDeadAmong(f, near)));
        if (!told) {
            return shot;
        }
        boolean first = near.stream()
                .filter(f -> isSame(f, shot))
                .findFirst()
                .orElse(shot)
                .equals(shot);
        return first ? shot.withCount(Count.exactly(low - dead)) : null;
    }

    /** "He shot two women before he killed himself": in the sentence that tells whom he shot, he is none of them. */
    private static boolean isByOwnHand(FigureDraft dead, FigureDraft shot) {
        return dead.person() != null && dead.person().self() && dead.sentence() == shot.sentence();
    }

    /** "Two dead, four hurt in Oltera": where the headline tells both, six in the body are all of them. */
    private static boolean isTollOfHeadline(long hurt, long dead, List<FigureDraft> drafts) {
        return drafts.stream()
                .filter(f ->
                        f.headline() && f.harm() == Harm.INJURED && f.count().anchor() == hurt)
                .anyMatch(f -> drafts.stream()
                        .anyMatch(o -> o.headline()
                                && o.harm() == Harm.KILLED
                                && o.sentence() == f.sentence()
                                && o.count().anchor() == dead));
    }

    private static boolean isSame(FigureDraft f, FigureDraft shot) {
        return f.harm() == shot.harm()
                && f.whole() == null
                && Objects.equals(f.count().low(), shot.count().low())
                && Objects.equals(f.count().high(), shot.count().high());
    }

    /** "One person was killed and four others wounded". */
    private static boolean isBesideDead(FigureDraft f, List<FigureDraft> drafts) {
        return drafts.stream()
                .anyMatch(o -> o.harm() == Harm.KILLED
                        && o.sentence() == f.sentence()
                        && o.count().anchor() > 0);
    }

    /** How many sentences further on "one of them died" still speaks of those shot. */
    private static final int NEAR = 2;

    /** "One of them died", "Merek was pronounced dead": told as one of whom the report has told before. */
    private static boolean isSome(FigureDraft f) {
        return f.some() || f.person() != null && f.person().retold();
    }

    /** Whether the dead are told as some of those shot: after them in the sentence, as a part, or as some of them. */
    private static boolean isDeadAmong(FigureDraft shot, List<FigureDraft> drafts) {
        boolean after = false;
        for (FigureDraft o : drafts) {
            after |= o.equals(shot);
            boolean dead = o.harm() == Harm.KILLED && o.count().anchor() > 0;
            boolean some = isSome(o) && after && o.sentence() - shot.sentence() <= NEAR;
            if (dead && (after && o.sentence() == shot.sentence() || some || shot.equals(o.whole()))) {
                return true;
            }
        }
        return false;
    }
}
