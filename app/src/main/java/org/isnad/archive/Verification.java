package org.isnad.archive;

import java.util.List;
import org.isnad.ledger.Head;

/**
 * What a check of everything found.
 *
 * @param head     the end of the ledger; keep it elsewhere, and a later check can tell whether the ledger was cut off
 * @param counts   how many were checked of each kind
 * @param faults   what is wrong, in plain words; none where all is sound
 * @param notes    what is not wrong, but good to know
 */
public record Verification(Head head, Counts counts, List<String> faults, List<String> notes) {

    public Verification {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** How many were checked. */
    public record Counts(
            long entries, long signatures, long captures, long reports, long readings, long claims, long decisions) {}

    public boolean isSound() {
        return faults.isEmpty();
    }
}
