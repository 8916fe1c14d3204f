package org.isnad.train;

import java.util.BitSet;
import java.util.Set;

/** What the encoder is to say of one text, and what of it nobody knows: what is unknown does not count in the loss. */
interface Taught {

    BitSet tags(int sentence, int token);

    BitSet labels(int sentence);

    /** Tags of which it is not known whether a word of the sentence has them, if it is not taught to. */
    BitSet unknownTags(int sentence);

    /** Labels of which it is not known whether the sentence has them, if it is not taught to. */
    BitSet unknownLabels(int sentence);

    /** The incidents that a sentence speaks of. Two sentences with incidents are taught as a pair. */
    Set<Integer> all(int sentence);
}
