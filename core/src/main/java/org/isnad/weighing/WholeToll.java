package org.isnad.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.code.Harm;
import org.jspecify.annotations.Nullable;

/**
 * What one voice tells of all victims: its dead and its hurt together. They are weighed as one, since the dead of one teller
 * beside the hurt of another may count a person twice, and since who counts the dead of an act and tells of nobody hurt
 * knows of nobody.
 *
 * @param killed  how many, or null where the voice tells of no dead
 * @param injured how many, or null where it tells of nobody hurt
 * @param votes   the figures, one or two; that for the dead first
 */
record WholeToll(@Nullable Long killed, @Nullable Long injured, List<Vote> votes) {

    /** The newest first; of one day the fullest. */
    private static final Comparator<WholeToll> NEWEST = Comparator.comparing(WholeToll::day)
            .thenComparing(WholeToll::tellsOfDead)
            .thenComparing(WholeToll::tellsOfHurt)
            .thenComparingLong(WholeToll::sum)
            .reversed()
            .thenComparing(toll -> toll.votes.get(0).ref());

    /** Of the same strength: who knows of dead, then who knows of hurt too, the nearest, the newest, the lower. */
    private static final Comparator<Told> BETTER = Comparator.<Told, Boolean>comparing(t -> t.toll.tellsOfDead())
            .thenComparing(t -> t.toll.tellsOfHurt())
            .thenComparing(Told::nearest, Comparator.reverseOrder())
            .thenComparing(Told::newest)
            .thenComparing(t -> -t.toll.sum());

    WholeToll {
        votes = List.copyOf(votes);
        if (votes.isEmpty() || killed == null && injured == null) {
            throw new IllegalArgumentException("a toll rests on a figure; got none");
        }
    }

    /**
     * A toll and how many voices tell it.
     *
     * @param toll    the newest of those that tell these numbers
     * @param backers all that tell them, one a voice
     * @param of      how many voices tell a toll
     */
    record Told(WholeToll toll, List<WholeToll> backers, int of) {

        private Reliability nearest() {
            return backers.stream()
                    .map(backer -> Reliability.of(backer.votes.get(0)))
                    .min(Comparator.naturalOrder())
                    .orElse(Reliability.UNKNOWN);
        }

        private LocalDate newest() {
            return toll.day();
        }

        int voices() {
            return backers.size();
        }

        /** Which rule put it forward, in plain words. */
        String reason() {
            String all = of == 1 ? "one voice" : of + " voices";
            long open = backers.stream()
                    .filter(backer -> !backer.numbers().equals(toll.numbers()))
                    .count();
            String least = open == 0 ? "" : String.format(Locale.ROOT, " (%d of them of fewer \"or more\")", open);
            return voices() > 1
                    ? String.format(Locale.ROOT, "%d of %s tell of %s%s", voices(), all, toll.words(), least)
                    : "no two of %s agree: %s tells of %s"
                            .formatted(all, toll.votes().get(0).name(), toll.words());
        }
    }

    /**
     * The toll that most voices tell, at least two.
     *
     * @param alone whether a toll that only one voice tells will do where no two agree
     */
    static Optional<Told> best(Collection<WholeToll> tolls, boolean alone) {
        Map<String, WholeToll> newest = new TreeMap<>();
        tolls.stream().sorted(NEWEST).forEach(toll -> newest.putIfAbsent(toll.voice(), toll));
        Map<String, List<WholeToll>> alike = newest.values().stream()
                .collect(Collectors.groupingBy(
                        toll -> toll.closer(newest.values()).numbers(), TreeMap::new, Collectors.toList()));
        List<Told> told = new ArrayList<>();
        alike.values().forEach(same -> told.add(new Told(closest(same), same, newest.size())));
        Optional<Told> most = told.stream()
                .filter(t -> t.voices() > 1)
                .max(Comparator.comparingInt(Told::voices).thenComparing(BETTER));
        return most.isPresent() || !alone ? most : told.stream().max(BETTER);
    }

    /** The newest that tells the numbers themselves. */
    private static WholeToll closest(List<WholeToll> same) {
        return same.stream()
                .filter(toll -> toll.closer(same).equals(toll))
                .min(NEWEST)
                .orElseThrow();
    }

    /**
     * The toll that says how many where this one only says "at least": three or more are no other number than four. Of
     * several the lowest; itself where none does.
     */
    private WholeToll closer(Collection<WholeToll> all) {
        return all.stream()
                .filter(o -> (isOpen(Harm.KILLED) || isOpen(Harm.INJURED))
                        && !o.isOpen(Harm.KILLED)
                        && !o.isOpen(Harm.INJURED)
                        && allows(o, Harm.KILLED)
                        && allows(o, Harm.INJURED))
                .min(Comparator.comparingLong(WholeToll::sum).thenComparing(NEWEST))
                .orElse(this);
    }

    private boolean allows(WholeToll other, Harm harm) {
        long own = Objects.requireNonNullElse(of(harm), 0L);
        long told = Objects.requireNonNullElse(other.of(harm), 0L);
        return isOpen(harm) ? told >= own : told == own;
    }

    /** "At least two"; of one, as "a fatal shooting", it is rather a word for one. */
    private boolean isOpen(Harm harm) {
        Long number = of(harm);
        return number != null
                && number > 1
                && votes.stream()
                        .anyMatch(v ->
                                v.figure().harm() == harm && v.figure().count().high() == null);
    }

    @Nullable
    Long of(Harm harm) {
        return harm == Harm.KILLED ? killed : injured;
    }

    /** The voice of its first figure, that for the dead where it has one. */
    String voice() {
        return votes.get(0).voice();
    }

    LocalDate day() {
        return votes.get(0).day();
    }

    private boolean tellsOfDead() {
        return killed != null && killed > 0;
    }

    private boolean tellsOfHurt() {
        return injured != null && injured > 0;
    }

    private long sum() {
        return Objects.requireNonNullElse(killed, 0L) + Objects.requireNonNullElse(injured, 0L);
    }

    private String numbers() {
        return String.format(
                Locale.ROOT, "%d %d", Objects.requireNonNullElse(killed, 0L), Objects.requireNonNullElse(injured, 0L));
    }

    /** In words: "3 dead and nobody hurt". */
    String words() {
        String dead = tellsOfDead() ? killed + " dead" : "nobody dead";
        return dead + " and " + (tellsOfHurt() ? injured + " hurt" : "nobody hurt");
    }
}
