package org.isnad.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.mention.Count;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of each person whom an act harmed, where several sentences tell of the same one: "A man was shot. He
 * died" is one man killed, and nobody hurt besides. Persons told one by one are a part of the number that counts them.
 */
final class Fates {

    /** How many persons and figures are compared; no act of a report has as many. */
    private static final int REACH = 200;

    private Fates() {}

    /** One person and all that is told of it. */
    private static final class Life {
        private Person person;
        /** Whether it is who killed the others and then himself. */
        private final boolean doer;

        private final List<FigureDraft> told = new ArrayList<>();

        Life(Person person, boolean doer) {
            this.person = person;
            this.doer = doer;
        }

        boolean isKilled() {
            return told.stream().anyMatch(f -> f.harm() == Harm.KILLED);
        }

        /** The figure that stands for all that tell this harm: the first in the body that introduces the person. */
        FigureDraft chosen(Harm harm) {
            return told.stream()
                    .filter(f -> f.harm() == harm)
                    .min(Comparator.comparing(FigureDraft::headline)
                            .thenComparing(f -> f.person() != null && f.person().retold()))
                    .orElseThrow();
        }

        /** A child is one, whatever else the words say of it. */
        Group group() {
            List<Group> groups = told.stream().map(FigureDraft::group).toList();
            return groups.contains(Group.CHILDREN)
                    ? Group.CHILDREN
                    : groups.stream()
                            .filter(g -> g != Group.UNSPECIFIED)
                            .findFirst()
                            .orElse(Group.UNSPECIFIED);
        }

        boolean isOnlyRetold() {
            return told.stream().allMatch(f -> f.person() == null || f.person().retold());
        }
    }

    /** The figures of one act, in reading order, each person once. */
    static List<FigureDraft> resolve(List<FigureDraft> drafts) {
        List<Life> lives = lives(drafts);
        List<FigureDraft> kept = new ArrayList<>();
        for (FigureDraft draft : drafts) {
            Life life = lives.stream()
                    .filter(l -> l.told.stream().anyMatch(draft::equals))
                    .findFirst()
                    .orElse(null);
            FigureDraft f = life == null ? draft : ofLife(draft, life, lives, drafts);
            if (f != null) {
                kept.add(f);
            }
        }
        return ShotTotals.resolve(kept);
    }

    private static boolean isOfPerson(FigureDraft f) {
        return f.person() != null
                && (f.harm() == Harm.KILLED || f.harm() == Harm.INJURED)
                && f.count().anchor() == 1;
    }

    private static List<Life> lives(List<FigureDraft> drafts) {
        List<Life> lives = new ArrayList<>();
        for (FigureDraft draft : drafts) {
            Person person = draft.person();
            if (person == null || !isOfPerson(draft) || draft.whole() != null) {
                continue;
            }
            boolean doer = isDoer(draft, drafts);
            Life same = doer ? lives.stream().filter(l -> l.doer).findFirst().orElse(null) : null;
            for (int i = lives.size() - 1; !doer && i >= Math.max(0, lives.size() - REACH); i--) {
                Life life = lives.get(i);
                if (life.doer && !person.self() && !life.person.isSurely(person)) {
                    continue;
                }
                boolean here = life.told.stream().anyMatch(f -> f.sentence() == draft.sentence());
                if (here && person.self() && isHurtByOther(life, draft)) {
                    continue;
                }
                boolean sure = life.person.isSurely(person);
                if (!sure && person.alive() && draft.harm() == Harm.INJURED && life.isKilled()) {
                    continue;
                }
                boolean likely = same == null || !person.retold() && !tells(same, draft) && tells(life, draft);
                if (sure || likely && !person.more() && life.person.mayBe(person) && (!here || person.retold())) {
                    same = life;
                    if (sure) {
                        break;
                    }
                }
            }
            if (same == null) {
                same = new Life(person, doer);
                lives.add(same);
            } else {
                same.person = same.person.with(person);
            }
            same.told.add(draft);
        }
        return lives;
    }

    /** "He shot a guard, wounding him, before killing himself": whom another hurt is not the one who hurt himself. */
    private static boolean isHurtByOther(Life life, FigureDraft draft) {
        return life.told.stream()
                .anyMatch(f -> f.sentence() == draft.sentence()
                        && f.person() != null
                        && f.person().object());
    }

    /** "He killed his wife before killing himself": the one who did it is none of those killed by him. */
    private static boolean isDoer(FigureDraft draft, List<FigureDraft> drafts) {
        Person person = draft.person();
        return person != null
                && person.self()
                && draft.harm() == Harm.KILLED
                && drafts.stream()
                        .limit(REACH)
                        .takeWhile(o -> !o.equals(draft))
                        .anyMatch(o -> o.harm() == Harm.KILLED
                                && o.count().anchor() > 0
                                && draft.sentence() - o.sentence() <= (o.person() == null ? 1 : 0)
                                && (o.person() == null || !o.person().self()));
    }

    /** Whether the same harm is told of that person: who is told anew is rather one of those than one told otherwise. */
    private static boolean tells(Life life, FigureDraft draft) {
        return life.told.stream().anyMatch(f -> f.harm() == draft.harm());
    }

    /** What a figure of one person comes to, or null where it tells nothing more than another. */
    private static @Nullable FigureDraft ofLife(FigureDraft draft, Life life, List<Life> lives, List<FigureDraft> all) {
        boolean killed = life.isKilled();
        if (killed && draft.harm() == Harm.INJURED) {
            return null;
        }
        if (life.isOnlyRetold()
                && !life.doer
                && !life.person.more()
                && all.stream().limit(REACH).anyMatch(f -> countsToo(f, draft) && !isOfAnother(f, life, lives))) {
            return null;
        }
        FigureDraft chosen = life.chosen(draft.harm());
        if (!draft.equals(chosen)) {
            boolean teller = draft.source() != null
                    && chosen.source() != null
                    && !draft.source().equals(chosen.source())
                    && !draft.headline();
            return teller ? draft.as(life.person).withGroup(life.group()) : null;
        }
        return draft.as(life.person).withGroup(life.group()).withExact(Count.exactly(1));
    }

    /** Whether the figure is of one who, by all that is told of both, plays another part: the suspect is not the victim. */
    private static boolean isOfAnother(FigureDraft f, Life life, List<Life> lives) {
        return lives.stream()
                .filter(l -> l != life && l.told.contains(f))
                .anyMatch(l -> l.person.playsOther(life.person));
    }

    /** Whether a number, or another person, has been counted for what a person told again is said to have suffered. */
    private static boolean countsToo(FigureDraft f, FigureDraft retold) {
        Person person = f.person();
        Person other = retold.person();
        Count count = f.count();
        boolean may = person == null || other == null || !person.retold() && person.mayBe(other);
        return !f.equals(retold) && f.harm() == retold.harm() && count.anchor() > 0 && may;
    }
}
