package org.isnad.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.origin.Copying.Kind;
import org.isnad.report.Evidence;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * Finds which reports are one voice: word-for-word copies, texts that credit one agency, and reports that say whom they
 * pass on. Support is counted by voices and not by articles (Every Casualty Counts, Standards 2016: primary sources must
 * differ).
 */
public final class Origins {

    /** Of the shorter text so much must stand in the longer one. */
    private static final double CONTAINED = 0.6;

    /** A shorter text is too common to be a copy; so long a stretch alone shows one, whatever stands around it. */
    static final int FEWEST_SHINGLES = 12;

    private static final int LONG_STRETCH = 60;

    private static final Comparator<ReportId> BY_ID = Comparator.comparing(ReportId::value);

    private final List<Told> reports;
    private final Map<ReportId, Shingles> shingles = new HashMap<>();
    private final Map<ReportId, Optional<Credits.Credit>> credits = new HashMap<>();
    private final Map<ReportId, Optional<Credits.Credit>> translations = new HashMap<>();

    private Origins(Collection<Told> reports) {
        this.reports =
                reports.stream().sorted(Comparator.comparing(Told::id, BY_ID)).toList();
        if (this.reports.size() < 2) {
            return;
        }
        for (Told told : this.reports) {
            shingles.put(told.id(), Shingles.of(told.report()));
            credits.put(told.id(), Credits.credit(told.report()));
            translations.put(told.id(), Credits.translated(told.report()));
        }
    }

    /**
     * Groups reports that copy one another. The order in which they are given does not matter.
     *
     * @param reports those of one incident, or any others that are to be compared; each id once
     * @param rulings of people, in the order in which they were made; they overrule what the rules find, and a later one
     *                overrules an earlier one that contradicts it
     * @return every report in exactly one group, by {@link OriginGroup#first}
     */
    public static List<OriginGroup> group(Collection<Told> reports, List<OriginRuling> rulings) {
        return new Origins(reports).groups(rulings);
    }

    /**
     * Those rulings that do not hold, since later ones contradict them.
     *
     * @param rulings all in force, in the order in which they were made
     */
    public static List<OriginRuling> unheeded(List<OriginRuling> rulings) {
        Set<ReportId> named = new HashSet<>();
        rulings.forEach(ruling -> named.addAll(List.of(ruling.a(), ruling.b())));
        return new VoiceGroups(named, rulings).unheeded();
    }

    /** Whether two reports are word-for-word copies, and the words that show it. */
    public static Optional<Copying> duplicate(Told a, Told b) {
        return duplicate(a.id(), Shingles.of(a.report()), b.id(), Shingles.of(b.report()));
    }

    private List<OriginGroup> groups(List<OriginRuling> rulings) {
        List<OriginRuling> given = rulings.stream()
                .filter(r -> shingles.containsKey(r.a()) && shingles.containsKey(r.b()))
                .toList();
        List<Copying> ruled = given.stream()
                .filter(OriginRuling::same)
                .map(r -> copying(r.a(), r.b(), Kind.RULED, null, null, "a person ruled that they are one voice"))
                .sorted(Comparator.comparing(Copying::a, BY_ID).thenComparing(Copying::b, BY_ID))
                .toList();
        VoiceGroups groups = new VoiceGroups(reports.stream().map(Told::id).toList(), given);
        List<Copying> held = new ArrayList<>();
        Stream.concat(ruled.stream(), found().stream()).forEach(copying -> {
            if (groups.join(copying.a(), copying.b())) {
                held.add(copying);
            }
        });
        return groups.all().stream().map(group -> group(group, held)).toList();
    }

    private OriginGroup group(Set<ReportId> members, List<Copying> held) {
        ReportId first = reports.stream()
                .filter(told -> members.contains(told.id()))
                .min(Comparator.comparing(Origins::day).thenComparing(Told::id, BY_ID))
                .orElseThrow()
                .id();
        return new OriginGroup(
                first,
                List.copyOf(members),
                held.stream().filter(copying -> members.contains(copying.a())).toList());
    }

    private static LocalDate day(Told told) {
        LocalDate day = told.reading().published().date();
        return day == null ? LocalDate.MAX : day;
    }

    /** All that shows copying, near duplicates first. */
    private List<Copying> found() {
        List<Copying> found = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                Told a = reports.get(i);
                Told b = reports.get(j);
                duplicate(a.id(), shingles(a), b.id(), shingles(b))
                        .or(() -> credit(a, b))
                        .or(() -> translation(a, b))
                        .or(() -> relay(a, b))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Copying::kind));
        return found;
    }

    private static Optional<Copying> duplicate(ReportId a, Shingles inA, ReportId b, Shingles inB) {
        double contained = inA.contained(inB);
        if (contained == 0) {
            return Optional.empty();
        }
        Shingles.Stretch stretch = inA.longest(inB);
        boolean copied =
                contained >= CONTAINED && Math.min(inA.all().size(), inB.all().size()) >= FEWEST_SHINGLES;
        return copied || stretch.words() >= LONG_STRETCH
                ? Optional.of(copying(
                        a,
                        b,
                        Kind.NEAR_DUPLICATE,
                        stretch.inA(),
                        stretch.inB(),
                        String.format(
                                Locale.ROOT,
                                "%d %% of the shorter text stands in the other; the longest stretch has %d words",
                                Math.round(100 * contained),
                                stretch.words())))
                : Optional.empty();
    }

    private Shingles shingles(Told told) {
        Shingles found = shingles.get(told.id());
        if (found == null) {
            throw new IllegalStateException("report '%s' was not given".formatted(told.id()));
        }
        return found;
    }

    private Optional<Copying> credit(Told a, Told b) {
        Optional<Credits.Credit> x = credits.getOrDefault(a.id(), Optional.empty());
        Optional<Credits.Credit> y = credits.getOrDefault(b.id(), Optional.empty());
        return x.isPresent() && y.isPresent() && x.get().agency().equals(y.get().agency())
                ? Optional.of(copying(
                        a.id(),
                        b.id(),
                        Kind.CREDIT,
                        x.get().words(),
                        y.get().words(),
                        "both are credited to " + x.get().agency()))
                : Optional.empty();
    }

    private Optional<Copying> translation(Told a, Told b) {
        Optional<Credits.Credit> x = translations.getOrDefault(a.id(), Optional.empty());
        Optional<Credits.Credit> y = translations.getOrDefault(b.id(), Optional.empty());
        if (x.isPresent()
                && y.isPresent()
                && x.get().agency().equalsIgnoreCase(y.get().agency())) {
            return Optional.of(copying(
                    a.id(),
                    b.id(),
                    Kind.TRANSLATION,
                    x.get().words(),
                    y.get().words(),
                    "both are translated from " + x.get().agency()));
        }
        boolean ofB =
                x.isPresent() && x.get().agency().equalsIgnoreCase(b.report().source());
        boolean ofA =
                y.isPresent() && y.get().agency().equalsIgnoreCase(a.report().source());
        return ofA || ofB
                ? Optional.of(copying(
                        a.id(),
                        b.id(),
                        Kind.TRANSLATION,
                        ofB ? x.get().words() : null,
                        ofB ? null : y.get().words(),
                        "%s is translated from %s"
                                .formatted(
                                        ofB ? a.id() : b.id(),
                                        ofB ? x.get().agency() : y.get().agency())))
                : Optional.empty();
    }

    private static Optional<Copying> relay(Told a, Told b) {
        Optional<Evidence> inA = Credits.relay(a.report(), b.report().source());
        Optional<Evidence> inB = Credits.relay(b.report(), a.report().source());
        return inA.isEmpty() && inB.isEmpty()
                ? Optional.empty()
                : Optional.of(copying(
                        a.id(),
                        b.id(),
                        Kind.RELAY,
                        inA.orElse(null),
                        inB.orElse(null),
                        "%s passes on %s"
                                .formatted(
                                        inA.isPresent() ? a.id() : b.id(),
                                        inA.isPresent()
                                                ? b.report().source()
                                                : a.report().source())));
    }

    private static Copying copying(
            ReportId a, ReportId b, Kind kind, @Nullable Evidence inA, @Nullable Evidence inB, String reason) {
        return BY_ID.compare(a, b) < 0
                ? new Copying(a, b, kind, inA, inB, reason)
                : new Copying(b, a, kind, inB, inA, reason);
    }
}
