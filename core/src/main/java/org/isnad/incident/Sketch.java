package org.isnad.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.code.ActorId;
import org.isnad.code.DateBasis;
import org.isnad.code.EventType;
import org.jspecify.annotations.Nullable;

/**
 * An account reduced to what linking compares, so that an archive need not be read again for each new report. Keep it as
 * bytes; a sketch of another version must be made anew from its account.
 *
 * @param first     first day of the act, or null where the account does not tell
 * @param last      its last day, or null
 * @param stated    whether the report's words tell that day; if not, it is the report's own day that stands in
 * @param published day of the report, or null
 * @param actors    parties named as doers
 * @param killed    how many, or null
 * @param injured   how many, or null
 * @param ages      of persons, in years
 */
public record Sketch(
        ClaimRef ref,
        @Nullable EventType type,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean stated,
        @Nullable LocalDate published,
        List<Locality> places,
        Set<ActorId> actors,
        @Nullable Toll killed,
        @Nullable Toll injured,
        SortedSet<Integer> ages,
        Words words) {

    /** Changes whenever sketches of earlier versions cannot be compared with new ones. */
    public static final int VERSION = 3;

    private static final int BLOCK_NAMES = 8;
    private static final int PAIRED_NAMES = 7;
    private static final int LONGEST_SPELL = 7;

    /** The range of a toll; an open end is null. */
    public record Toll(@Nullable Long low, @Nullable Long high) {

        boolean equalTo(Toll other) {
            return least() == other.least() && most() == other.most();
        }

        long least() {
            return low != null ? low : high == null ? 0 : high;
        }

        long most() {
            return high != null ? high : least();
        }
    }

    public static Sketch of(Account account) {
        return Sketcher.sketch(account);
    }

    /**
     * The blocks that the claim lies in: a few dozen at most, each of a day and one of its chief names or two. A report that
     * tells of an act long after is found by two names and the day of the act.
     */
    public Set<Block> blocks() {
        Set<Block> blocks = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(words.chiefNames(BLOCK_NAMES));
        places.stream()
                .map(Locality::name)
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .forEach(names::add);
        Set<LocalDate> days = days();
        for (String name : names.subList(0, Math.min(names.size(), BLOCK_NAMES + 4))) {
            days.forEach(day -> blocks.add(new Block(new Block.Names(name, null), day)));
        }
        List<String> paired = names.subList(0, Math.min(names.size(), PAIRED_NAMES)).stream()
                .sorted()
                .toList();
        for (int i = 0; i < paired.size(); i++) {
            for (int j = i + 1; j < paired.size(); j++) {
                Block.Names both = new Block.Names(paired.get(i), paired.get(j));
                if (days.isEmpty()) {
                    blocks.add(new Block(both, null));
                }
                distinct(days).forEach(day -> blocks.add(new Block(both, day)));
            }
        }
        return blocks;
    }

    /** The day of the report and those of the act; an act of no certain day has none. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        if (published != null) {
            days.add(published);
        }
        if (first != null && last != null && last.toEpochDay() - first.toEpochDay() <= LONGEST_SPELL) {
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return days;
    }

    /** One of days that lie close together. */
    private static List<LocalDate> distinct(Set<LocalDate> ascending) {
        List<LocalDate> distinct = new ArrayList<>();
        for (LocalDate day : ascending) {
            if (distinct.isEmpty()
                    || day.toEpochDay() - distinct.get(distinct.size() - 1).toEpochDay() > LONGEST_SPELL) {
                distinct.add(day);
            }
        }
        return distinct;
    }

    static boolean isStated(DateBasis basis) {
        return basis != DateBasis.REPORT_DAY;
    }

    public byte[] toBytes() {
        return SketchBytes.write(this);
    }

    /**
     * The sketch that these bytes hold.
     *
     * @throws IllegalArgumentException where they are not those of a sketch of this {@link #VERSION}
     */
    public static Sketch ofBytes(ClaimRef ref, byte[] bytes) {
        return SketchBytes.read(ref, bytes);
    }
}
