package org.isnad.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.origin.Copying;
import org.isnad.search.Tellers.Copy;
import org.isnad.search.Tellers.Teller;
import org.jspecify.annotations.Nullable;

/**
 * What each source told of the incidents, and who copies whom. Counts only; how far a source is to be relied on is for people
 * to say.
 *
 * @param sources   by incidents told, most first, equal ones by name
 * @param copying   by incidents, most first, then by names
 * @param unnamed   incidents that at least one report without a source tells of
 * @param incidents all that were looked at
 */
public record SourceStatistics(List<Source> sources, List<Link> copying, int unnamed, int incidents) {

    public SourceStatistics {
        sources = List.copyOf(sources);
        copying = List.copyOf(copying);
    }

    /**
     * A source.
     *
     * @param reports   that tell of an incident
     * @param incidents that it tells of
     * @param shared    of these, that another named source tells of, too
     * @param first     of the shared ones, in which its report alone has the earliest day. Those without a day count for
     *                  nothing
     * @param alone     incidents that no other report tells of but its own
     * @param copies    incidents in which a report of it is known to copy another source
     * @param copied    incidents in which another source is known to copy it
     */
    public record Source(
            String name, int reports, int incidents, int shared, int first, int alone, int copies, int copied) {}

    /**
     * Two sources whose reports of an incident are one voice.
     *
     * @param from      the one that copies, where that is known; else the one that comes first by name
     * @param directed  whether it is known which of the two copies
     * @param kind      what shows it
     * @param incidents in how many
     * @param example   one of these, by number
     */
    public record Link(String from, String to, boolean directed, Copying.Kind kind, int incidents, long example) {}

    /** Adds incidents up. For one thread. */
    static final class Counter {

        private final Map<String, Counts> bySource = new TreeMap<>();
        private final Map<Copy, int[]> links = new TreeMap<>(Comparator.comparing(Copy::from)
                .thenComparing(Copy::to)
                .thenComparing(Copy::kind)
                .thenComparing(Copy::directed));
        private final Map<Copy, Long> examples = new java.util.HashMap<>();
        private int unnamed;
        private int incidents;

        private static final class Counts {
            private int reports;
            private int incidents;
            private int shared;
            private int first;
            private int alone;
            private int copies;
            private int copied;
        }

        /** Adds an incident; to be called by ascending numbers, so that examples are the lowest ones. */
        void add(long incident, Tellers told) {
            incidents++;
            Set<String> names =
                    told.tellers().stream().map(Teller::source).collect(Collectors.toCollection(TreeSet::new));
            unnamed += names.contains("") ? 1 : 0;
            boolean alone = names.size() == 1;
            names.remove("");
            @Nullable String first = first(told.tellers());
            for (String name : names) {
                Counts counts = of(name);
                counts.incidents++;
                counts.shared += names.size() > 1 ? 1 : 0;
                counts.alone += alone ? 1 : 0;
                counts.first += names.size() > 1 && name.equals(first) ? 1 : 0;
            }
            told.tellers().stream()
                    .filter(teller -> !teller.source().isEmpty())
                    .forEach(teller -> of(teller.source()).reports++);
            Set<String> copiers = new TreeSet<>();
            Set<String> originals = new TreeSet<>();
            for (Copy copy : told.copies()) {
                links.computeIfAbsent(copy, c -> new int[1])[0]++;
                examples.putIfAbsent(copy, incident);
                if (copy.directed()) {
                    copiers.add(copy.from());
                    originals.add(copy.to());
                }
            }
            copiers.forEach(name -> of(name).copies++);
            originals.forEach(name -> of(name).copied++);
        }

        private Counts of(String name) {
            return bySource.computeIfAbsent(name, n -> new Counts());
        }

        /** The source that alone has the earliest day; null where two have it, or none has a name or a day. */
        private static @Nullable String first(List<Teller> tellers) {
            LocalDate earliest = null;
            Set<String> names = new TreeSet<>();
            for (Teller teller : tellers) {
                LocalDate day = teller.day();
                if (day == null) {
                    continue;
                }
                if (earliest == null || day.isBefore(earliest)) {
                    earliest = day;
                    names.clear();
                }
                if (day.equals(earliest)) {
                    names.add(teller.source());
                }
            }
            return names.size() == 1 ? names.iterator().next() : null;
        }

        SourceStatistics statistics() {
            List<Source> sources = new ArrayList<>();
            bySource.forEach((name, c) -> sources.add(
                    new Source(name, c.reports, c.incidents, c.shared, c.first, c.alone, c.copies, c.copied)));
            sources.sort(Comparator.comparingInt((Source s) -> -s.incidents()).thenComparing(Source::name));
            List<Link> copying = new ArrayList<>();
            links.forEach((copy, count) -> copying.add(new Link(
                    copy.from(), copy.to(), copy.directed(), copy.kind(), count[0], examples.getOrDefault(copy, 0L))));
            copying.sort(Comparator.comparingInt((Link link) -> -link.incidents())
                    .thenComparing(Link::from)
                    .thenComparing(Link::to)
                    .thenComparing(Link::kind));
            return new SourceStatistics(sources, copying, unnamed, incidents);
        }
    }
}
