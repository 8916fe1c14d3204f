package org.isnad.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim is looked for: two claims are compared only if they {@link #meets meet} in a block. Whether they do
 * depends on the two alone, so that what is compared is the same in whichever order claims come; and as days are a part of
 * it, what a new claim is compared with does not grow with the years that an archive covers.
 *
 * @param names one chief name, or two
 * @param day   of the report or of the act; null only for two names of an account that tells neither
 */
public record Block(Names names, @Nullable LocalDate day) {

    /** Days between two claims that share one name: each day is given or taken one. */
    private static final int REACH_OF_ONE = 2;

    /**
     * Days between two claims that share two names: as far as the rules on days tell anything. Of 3,286 articles CoNLL F1 is
     * 0.928 without an end, 0.925 with a year, 0.918 with 120 days, 0.912 with 60 (docs/results/store.md).
     */
    private static final int REACH_OF_TWO = 400;

    /**
     * Names as they are compared.
     *
     * @param second the later one in the order of letters, or null where one name is enough
     */
    public record Names(String first, @Nullable String second) {

        @Override
        public String toString() {
            return second == null ? first : first + "\t" + second;
        }
    }

    public Block {
        if (day == null && names.second() == null) {
            throw new IllegalArgumentException("one name alone needs a day, got '%s'".formatted(names));
        }
    }

    /** How many days may lie between two claims that meet here. */
    public int reachDays() {
        return names.second() == null ? REACH_OF_ONE : REACH_OF_TWO;
    }

    /** Whether claims in these two blocks are to be compared. Where a day is unknown, it may be any. */
    public boolean meets(Block other) {
        return names.equals(other.names)
                && (day == null
                        || other.day == null
                        || Math.abs(day.toEpochDay() - other.day.toEpochDay()) <= reachDays());
    }
}
