package org.isnad.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.report.Evidence;
import org.isnad.report.Span;
import org.isnad.text.Document;
import org.jspecify.annotations.Nullable;

/** The places of one report: each name and what it means, and where other words of the report may be on the map. */
public final class ReportPlaces {

    /** How alike another spelling must be, of 1. */
    private static final double LEAST_LIKENESS = 0.75;
    /** The same in a country that the report or the caller names. */
    private static final double LEAST_LIKENESS_NAMED = 0.7;
    /** The same in a province that the report names. */
    private static final double LEAST_LIKENESS_PROVINCE = 0.65;
    /** The same where a gazetteer lists the very spelling elsewhere. */
    private static final double HOME_LIKENESS = 0.8;
    /** Towns of more inhabitants are meant abroad, too. */
    private static final long SMALL = 50_000;

    /** At least this likely, the best meaning is taken as the one meant. */
    private static final double SURE = 0.5;

    private static final int MOST_CANDIDATES = 5;
    private static final double HOME = 8;
    private static final double SHADOW = 7;
    private static final double SEAT_KM = 60;
    /** A town further from the circle of a country than this is not meant where the report speaks of that country alone. */
    private static final double FAR_KM = 1_000;
    /** How much a difference in spelling costs against one unit of {@link Gazetteer#size}, for names alone. */
    private static final double SPELLING = 16;

    private static final String NOT_LISTED = "no gazetteer lists the name";

    private static final String FOREIGN =
            "gazetteers list the name only in countries that the report does not speak of";

    private final Document document;
    private final ReportNames names;
    private final List<NameSpan> spans;
    private final Meanings meanings;
    private final Gazetteer gazetteer;
    private final Sovereignty sovereignty;
    private final Surroundings surroundings;
    private final UnlistedNames unlistedNames;
    private final Borders borders;
    private final List<Toponym> toponyms = new ArrayList<>();

    ReportPlaces(
            Document document,
            ReportNames names,
            List<NameSpan> spans,
            Meanings meanings,
            Gazetteer gazetteer,
            Sovereignty sovereignty,
            @Nullable String country) {
        this.document = document;
        this.names = names;
        this.spans = spans;
        this.meanings = meanings;
        this.gazetteer = gazetteer;
        this.sovereignty = sovereignty;
        this.borders = new Borders(gazetteer);
        this.surroundings = new Surroundings(meanings, country);
        meanings.groups.forEach(group -> group.foreign = isForeign(group));
        this.unlistedNames = new UnlistedNames(
                names,
                spans,
                meanings,
                span -> best(ranked(respelt(span.words()), surroundings::nearness, sovereignty)));
        for (NameSpan span : spans) {
            toponyms.add(toponym(span));
        }
    }

    /** The English name of the country of a place, or null where it has none or the setting leaves it open. */
    public @Nullable String countryName(Place place) {
        return place.country() == null
                ? null
                : gazetteer.country(place.country()).map(Place::name).orElse(null);
    }

    /** Every name of a place, in reading order. */
    public List<Toponym> toponyms() {
        return List.copyOf(toponyms);
    }

    /**
     * Where words that name a place are: the toponym among them, else what a gazetteer lists under a spelling like them.
     *
     * @param words   name alone, the kind of place left out
     * @param country English name of the country that the report or the word lists tell, or null: a place in another is not meant
     */
    public Toponym locate(Evidence at, Evidence words, @Nullable String country) {
        Toponym located = locate(at, words);
        Place best = located.place();
        if (country == null || best == null || isIn(best, country)) {
            return located;
        }
        List<Match> there = gazetteer.find(document.report().words(words)).stream()
                .filter(m -> isIn(sovereignty.shown(m.place()), country))
                .toList();
        Resolution resolution = there.isEmpty()
                ? new Resolution.Unknown("no gazetteer lists the name in " + country)
                : ranked(there, surroundings::nearness, sovereignty);
        Place place = best(resolution);
        return new Toponym(at, located.use(), resolution, place == null ? null : Location.of(place));
    }

    /** Whether a place lies in a country, or in none that the setting tells. */
    private boolean isIn(Place place, String country) {
        String name = countryName(place);
        return name == null || name.equals(country);
    }

    private Toponym locate(Evidence at, Evidence words) {
        Toponym best = null;
        for (Toponym toponym : toponyms) {
            // Half a name is the name of another place.
            boolean better = toponym.at().part() == words.part()
                    && toponym.at().span().contains(words.span())
                    && toponym.use() != Toponym.Use.DEMONYM;
            if (better && (best == null || best.location() == null)) {
                best = toponym;
            }
        }
        if (best != null) {
            return new Toponym(at, best.use(), withoutHint(best.resolution()), best.location());
        }
        String name = document.report().words(words);
        List<Match> matches = gazetteer.find(name);
        Resolution resolution =
                ranked(matches.isEmpty() ? respelt(name) : matches, surroundings::nearness, sovereignty);
        Place place = best(resolution);
        return new Toponym(at, Toponym.Use.LITERAL, resolution, place == null ? null : Location.of(place));
    }

    /** Where an act happened is told of the place itself, and not of one named beside it. */
    private static Resolution withoutHint(Resolution resolution) {
        return resolution.fold(r -> r, a -> a, u -> new Resolution.Unknown(u.why()));
    }

    /** Other spellings of a name, in the country that the report is about alone: a likeness across the world is chance. */
    private List<Match> respelt(String name) {
        String focus = surroundings.country();
        double least = surroundings.namedCountry() == null ? LEAST_LIKENESS : LEAST_LIKENESS_NAMED;
        return focus == null
                ? List.of()
                : gazetteer.findLoosely(name, focus).stream()
                        .filter(m -> m.likeness() >= least
                                || m.likeness() >= LEAST_LIKENESS_PROVINCE && surroundings.isInNamedProvince(m.place()))
                        .toList();
    }

    /** The meanings of a name that stands alone, the likeliest first. */
    static Resolution alone(List<Match> matches, Sovereignty sovereignty, @Nullable String country) {
        return ranked(
                matches,
                m -> (country != null && country.equals(m.place().country()) ? HOME : 0)
                        - (isNamedAfterTown(m, matches) ? SHADOW : 0),
                sovereignty);
    }

    /** A province or district that bears the name of its seat: a name alone means the town. */
    private static boolean isNamedAfterTown(Match area, List<Match> all) {
        PlaceKind kind = area.place().kind();
        boolean part = kind == PlaceKind.PROVINCE || kind == PlaceKind.DISTRICT || kind == PlaceKind.SUBDISTRICT;
        return part
                && all.stream()
                        .map(Match::place)
                        .anyMatch(p -> p.kind().isSettlement()
                                && Objects.equals(p.country(), area.place().country())
                                && p.at().km(area.place().at()) < Location.radiusM(area.place()) / 1_000.0 + SEAT_KM);
    }

    private Toponym toponym(NameSpan span) {
        NameGroup group = Objects.requireNonNull(meanings.groupOf.get(span), "each span has its group");
        List<Piece> pieces = names.sentences.get(span.sentence());
        Resolution resolution = resolution(group, span);
        Place place = best(resolution);
        Location location = null;
        if (place != null) {
            Location relative = span.demonym() == null ? relative(span, pieces, place) : null;
            location = relative == null ? Location.of(place) : relative;
        } else {
            Resolution.Near near = resolution.fold(r -> null, a -> null, Resolution.Unknown::near);
            location = near == null ? null : near.told();
        }
        return new Toponym(
                new Evidence(span.part(), new Span(span.start(), span.end())),
                UseRule.of(span, pieces),
                resolution,
                location);
    }

    private @Nullable Location relative(NameSpan span, List<Piece> pieces, Place place) {
        Location border = place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.DISTRICT
                ? borders.near(place, abroad(span, pieces), pieces)
                : null;
        if (border != null && RelativePlaces.of(span, pieces, place) == null) {
            return border;
        }
        Place other = partner(span, pieces);
        return other != null ? RelativePlaces.between(place, other) : RelativePlaces.of(span, pieces, place);
    }

    /** The country of "near the Turkish border" in the same sentence. */
    private @Nullable String abroad(NameSpan span, List<Piece> pieces) {
        return spans.stream()
                .filter(other -> other.sentence() == span.sentence())
                .map(other -> Borders.abroad(other, pieces))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The other place of "between X and Y". */
    private @Nullable Place partner(NameSpan span, List<Piece> pieces) {
        for (NameSpan other : spans) {
            if (other.sentence() != span.sentence() || other.overlaps(span)) {
                continue;
            }
            NameSpan first = other.from() < span.from() ? other : span;
            NameSpan second = other.from() < span.from() ? span : other;
            boolean between = RelativePlaces.isBetween(first, second, pieces);
            NameGroup group = meanings.groupOf.get(other);
            Place place = between && group != null ? best(resolution(group, other)) : null;
            if (place != null) {
                return place.kind().isArea() ? null : place;
            }
        }
        return null;
    }

    private Resolution resolution(NameGroup group, NameSpan span) {
        if (group.candidates.isEmpty()) {
            return unlisted(group, span);
        }
        Resolution home = atHome(group, span);
        if (home != null) {
            return home;
        }
        if (group.foreign) {
            return new Resolution.Unknown(FOREIGN);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < group.candidates.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -group.chances[i]));
        List<Resolution.Candidate> best = order.stream()
                .limit(MOST_CANDIDATES)
                .filter(i -> group.chances[i] >= 0.001)
                .map(i -> new Resolution.Candidate(
                        sovereignty.shown(group.candidates.get(i).place()),
                        group.chances[i],
                        meanings.features.reasons(group, i)))
                .toList();
        return decided(best);
    }

    /**
     * Of a name that gazetteers list only abroad, and there of small towns alone, another spelling in the country that the
     * report is about; null for other names, or where there is none.
     */
    private @Nullable Resolution atHome(NameGroup group, NameSpan span) {
        String focus = surroundings.namedCountry();
        boolean abroad = focus != null
                && !group.demonym
                && group.candidates.stream()
                        .map(Match::place)
                        .noneMatch(p -> focus.equals(p.country())
                                || isWide(p)
                                || p.population() > SMALL && !isPut(group, focus));
        List<Match> loose = abroad
                ? gazetteer.findLoosely(span.words(), focus).stream()
                        .filter(m -> m.likeness() >= HOME_LIKENESS)
                        .toList()
                : List.of();
        return loose.isEmpty() ? null : ranked(loose, surroundings::nearness, sovereignty);
    }

    /**
     * Whether gazetteers list a name only as one of small towns in countries that the report does not speak of, far from the
     * country that it names outright: its own town of that name is listed by none. One just across the border may be meant.
     */
    private boolean isForeign(NameGroup group) {
        String focus = surroundings.namedCountry();
        return focus != null
                && !group.demonym
                && !group.candidates.isEmpty()
                && group.candidates.stream()
                        .map(Match::place)
                        .noneMatch(p -> p.country() == null
                                || focus.equals(p.country())
                                || isWide(p)
                                || p.population() > SMALL
                                || surroundings.speaksOf(p.country(), group)
                                || isNear(p, focus));
    }

    private boolean isNear(Place place, String country) {
        return gazetteer
                .country(country)
                .filter(c -> place.at().km(c.at()) < Location.radiusM(c) / 1_000.0 + FAR_KM)
                .isPresent();
    }

    /** Whether the report calls a name a village's or town's, or puts it in a country outright. */
    private static boolean isPut(NameGroup group, String country) {
        boolean inside = group.container != null
                && !group.container.candidates.isEmpty()
                && country.equals(group.container.best().place().country());
        return group.villageNoun || inside;
    }

    private static boolean isWide(Place place) {
        return place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION;
    }

    /** A name that no gazetteer lists as it is written: another spelling of one in a country that the report is about. */
    private Resolution unlisted(NameGroup group, NameSpan span) {
        List<Match> loose = respelt(span.words());
        if (!loose.isEmpty()) {
            return ranked(loose, surroundings::nearness, sovereignty);
        }
        Resolution.Near near = unlistedNames.near(span, group);
        return near == null
                ? new Resolution.Unknown(NOT_LISTED)
                : new Resolution.Unknown(
                        NOT_LISTED + "; " + near.reason(),
                        new Resolution.Near(sovereignty.shown(near.place()), near.told(), near.reason()));
    }

    private static Resolution ranked(
            List<Match> matches, java.util.function.ToDoubleFunction<Match> context, Sovereignty sovereignty) {
        if (matches.isEmpty()) {
            return new Resolution.Unknown(NOT_LISTED);
        }
        double[] scores = new double[matches.size()];
        for (int i = 0; i < scores.length; i++) {
            Match m = matches.get(i);
            scores[i] = Gazetteer.size(m.place()) - SPELLING * (1 - m.likeness()) + context.applyAsDouble(m);
        }
        double[] chances = Meanings.softmax(scores);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -chances[i]));
        return decided(order.stream()
                .limit(MOST_CANDIDATES)
                .map(i -> new Resolution.Candidate(
                        sovereignty.shown(matches.get(i).place()),
                        chances[i],
                        matches.get(i).exact()
                                ? List.of("listed under this name")
                                : List.of("listed as “%s”"
                                        .formatted(matches.get(i).listed()))))
                .toList());
    }

    private static Resolution decided(List<Resolution.Candidate> best) {
        return best.size() == 1 || best.get(0).chance() >= SURE
                ? new Resolution.Resolved(best.get(0), best.subList(1, best.size()))
                : new Resolution.Ambiguous(best);
    }

    private static @Nullable Place best(Resolution resolution) {
        List<Resolution.Candidate> candidates = resolution.candidates();
        return candidates.isEmpty() ? null : candidates.get(0).place();
    }
}
