package org.isnad.weighing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one range of the votes of one harm and group, under each policy. */
final class Ranges {

    /**
     * A range and the rule that gave it.
     *
     * @param low  or null
     * @param best or null
     * @param high or null where it is open
     */
    record Range(
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high,
            String reason) {}

    private Ranges() {}

    /**
     * The range under a policy.
     *
     * @param votes     one for each voice, at least one
     * @param contested whether voices differ on whether the people were civilians or fighters
     */
    static Range of(Policy policy, List<Vote> votes, boolean contested) {
        Long low = low(votes);
        Long high = high(votes);
        return switch (policy) {
            case ISNAD -> isnad(votes, low, high);
            case ACLED -> {
                long least = votes.stream().mapToLong(Vote::stated).min().orElseThrow();
                yield new Range(least, least, high, "the most conservative of %s".formatted(voices(votes)));
            }
            case UCDP -> {
                Vote best = backed(votes).map(Backed::vote).orElseGet(() -> newest(votes));
                yield new Range(
                        low,
                        best.stated(),
                        high,
                        "lowest to highest of %s; best is what most say, else the newest".formatted(voices(votes)));
            }
            case AIRWARS ->
                contested
                        ? new Range(0L, null, high, "whether they were civilians is contested: the least is 0")
                        : new Range(low, null, high, "least to most of %s".formatted(voices(votes)));
        };
    }

    private static Range isnad(List<Vote> votes, @Nullable Long low, @Nullable Long high) {
        Optional<Backed> best = backed(votes);
        return best.isPresent()
                ? new Range(
                        low,
                        best.get().vote().stated(),
                        high,
                        String.format(
                                Locale.ROOT,
                                "%d of %s say %d",
                                best.get().voices(),
                                voices(votes),
                                best.get().vote().stated()))
                : new Range(
                        low,
                        null,
                        high,
                        votes.size() == 1
                                ? "one voice alone: no best figure"
                                : "no two of %s agree: no best figure".formatted(voices(votes)));
    }

    private static String voices(List<Vote> votes) {
        return votes.size() == 1 ? "one voice" : votes.size() + " voices";
    }

    /** The smallest lower bound, or null where a voice names a smaller number as the most: "up to five". */
    private static @Nullable Long low(List<Vote> votes) {
        Optional<Long> low = votes.stream()
                .map(vote -> vote.count().low())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        long stated = votes.stream().mapToLong(Vote::stated).min().orElseThrow();
        return low.filter(least -> least <= stated).orElse(null);
    }

    /** The largest upper bound, or null where a voice names a larger number and leaves it open. */
    private static @Nullable Long high(List<Vote> votes) {
        Optional<Long> high = votes.stream()
                .map(vote -> vote.count().high())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        long stated = votes.stream().mapToLong(Vote::stated).max().orElseThrow();
        return high.filter(most -> most >= stated).orElse(null);
    }

    private record Backed(Vote vote, int voices) {}

    /** What at least two voices say, the most; then the nearest to the dead, the newest, the lower. */
    private static Optional<Backed> backed(List<Vote> votes) {
        Map<Long, List<Vote>> byNumber =
                votes.stream().collect(Collectors.groupingBy(Vote::stated, TreeMap::new, Collectors.toList()));
        Function<List<Vote>, Vote> newest = Ranges::newest;
        return byNumber.values().stream()
                .filter(backers -> backers.size() > 1)
                .max(Comparator.<List<Vote>>comparingInt(List::size)
                        .thenComparing(Ranges::nearest, Comparator.reverseOrder())
                        .thenComparing(backers -> newest.apply(backers).day())
                        .thenComparing(backers -> -backers.get(0).stated()))
                .map(backers -> new Backed(newest.apply(backers), backers.size()));
    }

    private static Reliability nearest(List<Vote> votes) {
        return votes.stream()
                .map(Reliability::of)
                .min(Comparator.naturalOrder())
                .orElse(Reliability.UNKNOWN);
    }

    /** The newest; of one day the lower (ACLED). */
    private static Vote newest(List<Vote> votes) {
        return votes.stream()
                .max(Comparator.comparing(Vote::day)
                        .thenComparing(vote -> -vote.stated())
                        .thenComparing(Vote.BY_REF.reversed()))
                .orElseThrow();
    }
}
