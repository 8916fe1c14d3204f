package org.isnad.place;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of one name of a place in a report. */
public sealed interface Resolution {

    /** One answer per case, so that a case that is added is missed by no caller. */
    <R> R fold(Function<Resolved, R> resolved, Function<Ambiguous, R> ambiguous, Function<Unknown, R> unknown);

    /** All places that it may be, the likeliest first; none where it is unknown. */
    default List<Candidate> candidates() {
        return this.<List<Candidate>>fold(
                resolved -> Stream.concat(Stream.of(resolved.best()), resolved.others().stream())
                        .toList(),
                Ambiguous::meanings,
                unknown -> List.of());
    }

    /**
     * A place that the name may mean.
     *
     * @param chance how likely, by what the report says, 0 to 1; those of all candidates of a name sum to 1
     */
    record Candidate(Place place, double chance, List<String> reasons) {
        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The one place meant.
     *
     * @param others the next best
     */
    record Resolved(Candidate best, List<Candidate> others) implements Resolution {
        public Resolved {
            others = List.copyOf(others);
        }

        @Override
        public <R> R fold(
                Function<Resolved, R> resolved, Function<Ambiguous, R> ambiguous, Function<Unknown, R> unknown) {
            return resolved.apply(this);
        }
    }

    /** Several places fit and the report does not decide; the best first. */
    record Ambiguous(List<Candidate> meanings) implements Resolution {
        public Ambiguous {
            meanings = List.copyOf(meanings);
            if (meanings.size() < 2) {
                throw new IllegalArgumentException("what is ambiguous has two meanings or more");
            }
        }

        @Override
        public <R> R fold(
                Function<Resolved, R> resolved, Function<Ambiguous, R> ambiguous, Function<Unknown, R> unknown) {
            return ambiguous.apply(this);
        }
    }

    /**
     * Another place that a report names with one that no gazetteer lists.
     *
     * @param told    where the unlisted place lies, so far as the report tells; null where the other one is but named
     *                beside it, which is a hint where to look
     * @param reason why this one, in words for people
     */
    record Near(Place place, @Nullable Location told, String reason) {}

    /**
     * No gazetteer lists the name.
     *
     * @param near what the report names beside it, or null where it names nothing
     */
    record Unknown(String why, @Nullable Near near) implements Resolution {

        public Unknown(String why) {
            this(why, null);
        }

        @Override
        public <R> R fold(
                Function<Resolved, R> resolved, Function<Ambiguous, R> ambiguous, Function<Unknown, R> unknown) {
            return unknown.apply(this);
        }
    }
}
