package org.isnad.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of where a place lies that no gazetteer lists: in another that it names, or beside it. Only the
 * first is where the place is; the other is a hint where to look.
 */
final class UnlistedNames {

    /** How many characters farther away a country counts than a town. */
    private static final int WIDE = 3_000;

    /** Towns within so many kilometres lie together. */
    private static final double TOGETHER_KM = 60;

    /** The share of what a report says of towns that is said of those that lie together. */
    private static final double MOST = 0.75;

    /** Streets and buildings of a town lie within so many kilometres of it. */
    private static final int BY_TOWN_KM = 10;

    private static final int LONGEST_POSSESSION = 4;

    private static final Set<String> NEAR = Set.of("near", ", near", "outside", ", outside", "just outside");

    private final ReportNames names;
    private final List<NameSpan> spans;
    private final Meanings meanings;
    private final Function<NameSpan, @Nullable Place> respelt;
    private final Map<String, Optional<Place>> known = new HashMap<>();

    /** @param respelt the place that a gazetteer lists under another spelling, or null */
    UnlistedNames(
            ReportNames names, List<NameSpan> spans, Meanings meanings, Function<NameSpan, @Nullable Place> respelt) {
        this.names = names;
        this.spans = spans;
        this.meanings = meanings;
        this.respelt = respelt;
    }

    /** A listed place that the report puts a name in, or names in it or beside it; null where it names none. */
    Resolution.@Nullable Near near(NameSpan span, NameGroup group) {
        Place holder = possessor(group);
        holder = holder == null ? listed(group.container) : holder;
        if (holder != null) {
            return inside(holder, "the report puts it in " + holder.name());
        }
        Resolution.Near beside = beside(group);
        if (beside != null) {
            return beside;
        }
        Place part = part(span);
        String named = part == null ? "" : "its name has that of " + part.name() + " in it";
        // "Oltera Hospital" stands in Oltera; "the Oltera Post", "Oltera Road" and "Oltera River" may be anywhere.
        if (part != null && !isWide(part) && !has(span, "org") && !has(span, "road") && !has(span, "water")) {
            return inside(part, named);
        }
        Place hint = part == null ? around(span) : part;
        return hint == null
                ? null
                : new Resolution.Near(
                        hint,
                        has(span, "site") || has(span, "road") ? amongTowns(hint) : null,
                        part == null ? "the nearest place that the report names is " + hint.name() : named);
    }

    private static @Nullable Place listed(@Nullable NameGroup group) {
        return group == null || group.foreign || group.candidates.isEmpty()
                ? null
                : group.best().place();
    }

    private @Nullable Place place(NameSpan span) {
        Place listed = listed(meanings.groupOf.get(span));
        return listed == null && span.demonym() == null
                ? known.computeIfAbsent(span.words(), w -> Optional.ofNullable(respelt.apply(span)))
                        .orElse(null)
                : listed;
    }

    /** A place that has this one, anywhere in the report: "Y's X", "Y's gated suburb of X". */
    private @Nullable Place possessor(NameGroup group) {
        for (int i = 1; i < spans.size(); i++) {
            NameSpan span = spans.get(i);
            NameSpan before = spans.get(i - 1);
            boolean beside = meanings.groupOf.get(span) == group
                    && before.sentence() == span.sentence()
                    && before.demonym() == null
                    && isPossession(before, span);
            Place place = beside ? place(before) : null;
            if (place != null && !isWide(place)) {
                return place;
            }
        }
        return null;
    }

    private boolean isPossession(NameSpan owner, NameSpan owned) {
        List<Piece> pieces = names.sentences.get(owner.sentence());
        int gap = owned.from() - owner.to();
        if (gap < 1 || gap > LONGEST_POSSESSION + 1) {
            return false;
        }
        String mark = pieces.get(owner.to()).key();
        return (mark.equals("'s") || mark.equals("’s"))
                && IntStream.range(owner.to() + 1, owned.from())
                        .allMatch(i -> pieces.get(i).isWord() && !pieces.get(i).isCapital());
    }

    /** "X near Y", "X in Y" anywhere in the report; "X, Y" and "X at Y" of streets and buildings. */
    private Resolution.@Nullable Near beside(NameGroup group) {
        for (int i = 0; i + 1 < spans.size(); i++) {
            NameSpan span = spans.get(i);
            NameSpan after = spans.get(i + 1);
            boolean next = meanings.groupOf.get(span) == group
                    && span.sentence() == after.sentence()
                    && after.demonym() == null
                    && after.from() > span.to();
            Place place = next ? place(after) : null;
            if (place == null || place.kind().isArea()) {
                continue;
            }
            String between = names.sentences.get(span.sentence()).subList(span.to(), after.from()).stream()
                    .map(Piece::key)
                    .collect(Collectors.joining(" "));
            if (NEAR.contains(between)) {
                String reason = "the report puts it near " + place.name();
                int radius = Location.radiusM(place) + RelativePlaces.NEAR_M;
                return new Resolution.Near(
                        place, new Location(place.at(), Precision.NEAR_SETTLEMENT, radius, reason), reason);
            }
            if (between.equals("in")
                    || (between.equals(",") || between.equals("at")) && (has(span, "site") || has(span, "road"))) {
                return inside(place, "the report puts it in " + place.name());
            }
        }
        return null;
    }

    /** The place whose name is a part of this one: of "Oltera Hospital" that is Oltera, where the report names it, too. */
    private @Nullable Place part(NameSpan span) {
        String words = " " + span.words() + " ";
        NameGroup best = null;
        for (NameGroup other : meanings.groups) {
            boolean longer = best == null || other.name.length() > best.name.length();
            if (!other.candidates.isEmpty()
                    && !other.foreign
                    && !other.demonym
                    && longer
                    && words.contains(" " + other.name + " ")) {
                best = other;
            }
        }
        return listed(best);
    }

    /** The literal place named nearest in the text, no region or country while there is one that is smaller. */
    private @Nullable Place around(NameSpan span) {
        Place best = null;
        double least = Double.MAX_VALUE;
        for (NameSpan other : spans) {
            Place place = other.equals(span) ? null : place(other);
            if (place == null || other.part() != span.part() || other.demonym() != null) {
                continue;
            }
            double distance = Math.abs(other.start() - span.start())
                    + (isWide(place) ? WIDE : place.kind() == PlaceKind.PROVINCE ? WIDE / 10.0 : 0);
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
    }

    /** Whether a word of the name is of a class: "site" of buildings and grounds, "road" of streets. */
    private boolean has(NameSpan span, String wordClass) {
        return names.sentences.get(span.sentence()).subList(span.from(), span.to()).stream()
                .anyMatch(piece -> names.words.is(piece.key(), wordClass));
    }

    /** No finer than a settlement: that a place lies in another tells no more. */
    private static Resolution.Near inside(Place holder, String reason) {
        Location of = Location.of(holder);
        boolean fine = of.precision() == Precision.SITE || of.precision() == Precision.NEIGHBOURHOOD;
        Precision precision = fine ? Precision.NEAR_SETTLEMENT : of.precision();
        return new Resolution.Near(holder, new Location(of.at(), precision, of.radiusM(), reason), reason);
    }

    /** Where most of the towns that a report names lie together, a street or building is in one of them; else null. */
    private @Nullable Location amongTowns(Place around) {
        List<Double> together = new ArrayList<>();
        int near = 0;
        int all = 0;
        for (NameGroup group : meanings.groups) {
            Place town = group.demonym ? null : listed(group);
            if (town == null || town.kind().isArea()) {
                continue;
            }
            double km = town.at().km(around.at());
            all += group.mentions;
            if (km <= TOGETHER_KM) {
                near += group.mentions;
                together.add(km);
            }
        }
        double farthest = together.stream().mapToDouble(km -> km).max().orElse(0);
        return around.kind().isArea() || near < MOST * all
                ? null
                : new Location(
                        around.at(),
                        farthest > BY_TOWN_KM ? Precision.DISTRICT : Precision.NEAR_SETTLEMENT,
                        (int) (1_000 * Math.max(BY_TOWN_KM, farthest)) + Location.radiusM(around),
                        "the towns that the report names lie about " + around.name());
    }

    private static boolean isWide(Place place) {
        return place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION;
    }
}
