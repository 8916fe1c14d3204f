package org.isnad.place;

import java.util.List;
import org.isnad.report.Part;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report that may be a place's name: the pieces {@code [from, to)} of a sentence.
 *
 * @param start    where they begin in their part of the report
 * @param end      where they end, a dot of an abbreviation included
 * @param matches  what a gazetteer lists under the name, or under that of the place whose people it names
 * @param demonym  name of the place, where the words name its people: "Syrian"; else null
 */
record NameSpan(
        Part part,
        int sentence,
        int from,
        int to,
        int start,
        int end,
        String words,
        List<Match> matches,
        @Nullable String demonym) {

    NameSpan {
        matches = List.copyOf(matches);
    }

    /** The same words with other meanings. */
    NameSpan meaning(List<Match> meanings) {
        return new NameSpan(part, sentence, from, to, start, end, words, meanings, demonym);
    }

    /** Of its place in the report alone, as spans serve as keys a lot; the same in every run. */
    @Override
    public int hashCode() {
        return (sentence * 31 + from) * 31 + to;
    }

    boolean overlaps(NameSpan other) {
        return part == other.part && start < other.end && other.start < end;
    }
}
