package org.isnad.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of places and what they may mean: one or more gazetteer files, asked together. What two files list under one
 * name within a few kilometres counts as one place, and the later file tells where it is. Threads may share it.
 */
public final class Gazetteer {

    /** No name has more meanings here than this; the most populous are kept. */
    public static final int MOST_EXACT = 120;

    private static final int MOST_LOOSE = 30;
    private static final int MOST_LOOKED_AT = 400;
    private static final double LEAST_LIKENESS = 0.6;
    private static final double SAME_PLACE_KM = 6;
    /** How alike the names of a district and its seat are: "Deir Al Balah" and "Deir el-Balah". */
    private static final double SEAT_LIKENESS = 0.95;

    private static final Set<PlaceKind> SEATED = EnumSet.of(PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT);

    private static final Comparator<Match> BY_SIZE = Comparator.comparingDouble((Match m) -> -size(m.place()))
            .thenComparing(m -> m.place().id());

    private final List<GazetteerFile> files;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Map<String, Place> countries = new HashMap<>();

    private Gazetteer(SortedMap<String, GazetteerFile> files) {
        this.files = List.copyOf(files.values());
        files.forEach((name, file) -> digests.put(name, file.digest()));
        for (GazetteerFile file : this.files) {
            for (int i = 0; i < file.count() && file.kind(i) == PlaceKind.COUNTRY; i++) {
                Place country = file.place(i);
                String code = country.country();
                if (code != null) {
                    countries.putIfAbsent(code, country);
                }
            }
        }
    }

    /** These files, by the names that they have in a reading's provenance; later ones tell more exactly. */
    public static Gazetteer of(SortedMap<String, GazetteerFile> files) {
        return new Gazetteer(files);
    }

    /** Knows no place. */
    public static Gazetteer empty() {
        return new Gazetteer(new TreeMap<>());
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** SHA-256 of each file, by name. */
    public SortedMap<String, String> digests() {
        return new TreeMap<>(digests);
    }

    /** The country with an ISO 3166-1 alpha-2 code. */
    public Optional<Place> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /**
     * The point of the town nearest to a point.
     *
     * @param country only in this country, or null for all
     * @param except  not in this country, or null
     */
    @Nullable
    LatLon nearestTown(LatLon at, @Nullable String country, @Nullable String except) {
        LatLon best = null;
        double least = Double.MAX_VALUE;
        for (GazetteerFile file : files) {
            for (int i = 0; i < file.count(); i++) {
                if (!file.kind(i).isSettlement()) {
                    continue;
                }
                LatLon there = file.point(i);
                String of = file.country(i);
                boolean fits = country == null ? of != null && !of.equals(except) : country.equals(of);
                if (fits && Math.abs(LatLon.kmNorth(at, there)) < least && at.km(there) < least) {
                    least = at.km(there);
                    best = there;
                }
            }
        }
        return best;
    }

    /**
     * Places with this name, but for case, accents, marks and spaces; the largest first. Where only districts are listed under
     * it, also the towns whose name is nearly the same.
     */
    public List<Match> find(String name) {
        String key = NameKey.exact(name);
        List<Match> found = new ArrayList<>();
        for (GazetteerFile file : files) {
            for (GazetteerFile.Hit hit : file.exact(key)) {
                found.add(new Match(file.place(hit.place()), hit.name(), true, 1));
            }
        }
        found.addAll(seats(name, found));
        return sorted(found, MOST_EXACT);
    }

    /** The towns that districts bear the name of in another spelling, where a name is listed of districts alone. */
    private List<Match> seats(String name, List<Match> found) {
        boolean districts = found.stream().map(m -> m.place().kind()).allMatch(SEATED::contains);
        return !districts
                ? List.of()
                : found.stream()
                        .map(m -> m.place().country())
                        .distinct()
                        .flatMap(country -> findLoosely(name, country).stream())
                        .filter(m -> m.likeness() >= SEAT_LIKENESS
                                && m.place().kind().isSettlement())
                        .toList();
    }

    /**
     * Places whose name may be another spelling of this one, the most alike first.
     *
     * @param country only in this country, or null for everywhere
     */
    public List<Match> findLoosely(String name, @Nullable String country) {
        List<Match> found = new ArrayList<>();
        for (String skeleton : NameKey.skeletons(name)) {
            if (found.isEmpty() && skeleton.length() > 1) {
                found.addAll(ofSkeleton(skeleton, name, country));
            }
        }
        List<Match> merged = merged(found);
        merged.sort(Comparator.comparingDouble((Match m) -> -m.likeness()).thenComparing(BY_SIZE));
        return merged.size() > MOST_LOOSE ? merged.subList(0, MOST_LOOSE) : merged;
    }

    private List<Match> ofSkeleton(String skeleton, String name, @Nullable String country) {
        String loose = NameKey.loose(name);
        String exact = NameKey.exact(name);
        List<Match> found = new ArrayList<>();
        for (GazetteerFile file : files) {
            Map<Integer, Match> best = new HashMap<>();
            for (GazetteerFile.Hit hit : file.skeleton(skeleton, MOST_LOOKED_AT, country)) {
                double likeness = NameKey.likeness(loose, exact, hit.name());
                Match known = best.get(hit.place());
                if (likeness >= LEAST_LIKENESS && (known == null || known.likeness() < likeness)) {
                    best.put(hit.place(), new Match(file.place(hit.place()), hit.name(), false, likeness));
                }
            }
            found.addAll(best.values());
        }
        return found;
    }

    private List<Match> sorted(List<Match> found, int most) {
        List<Match> merged = merged(found);
        merged.sort(BY_SIZE);
        return merged.size() > most ? new ArrayList<>(merged.subList(0, most)) : merged;
    }

    /** Drops what an earlier file lists beside a place of a later one; its population is kept. */
    private List<Match> merged(List<Match> found) {
        if (files.size() < 2) {
            return found;
        }
        List<Match> merged = new ArrayList<>();
        for (Match match : found) {
            Place place = match.place();
            int same = -1;
            for (int i = 0; i < merged.size() && same < 0; i++) {
                if (isSame(merged.get(i).place(), place)) {
                    same = i;
                }
            }
            if (same < 0) {
                merged.add(match);
            } else {
                merged.set(same, joined(merged.get(same), match));
            }
        }
        return merged;
    }

    private static boolean isSame(Place a, Place b) {
        boolean kinds = a.kind() == b.kind() && a.kind().isArea()
                || a.kind().isSettlement() && b.kind().isSettlement();
        boolean fromTwo = !source(a).equals(source(b));
        double km = a.kind().isArea() ? 150 : SAME_PLACE_KM;
        return kinds && (fromTwo || a.id().equals(b.id())) && a.at().km(b.at()) <= km;
    }

    private static String source(Place place) {
        return place.id().substring(0, place.id().indexOf(':') + 1);
    }

    /** The later place with the rank and population of the earlier one where that knows more. */
    private static Match joined(Match earlier, Match later) {
        Place a = earlier.place();
        Place b = later.place();
        if (a.kind().isArea()) {
            return earlier;
        }
        PlaceKind kind = size(a) > size(b) ? a.kind() : b.kind();
        Place place = new Place(
                b.id(),
                b.name(),
                b.at(),
                kind,
                Math.max(a.population(), b.population()),
                Math.max(a.radiusKm(), b.radiusKm()),
                b.parents());
        return new Match(
                place,
                later.listed(),
                earlier.exact() || later.exact(),
                Math.max(earlier.likeness(), later.likeness()));
    }

    /** How large or important, as a number that only serves to compare. */
    static double size(Place place) {
        double rank = switch (place.kind()) {
            case COUNTRY -> 8;
            case REGION -> 6;
            case PROVINCE -> 3.5;
            case CAPITAL -> 3;
            case PROVINCE_SEAT -> 1;
            case DISTRICT_SEAT -> 0.4;
            case DISTRICT -> 0.2;
            case SETTLEMENT, SUBDISTRICT -> 0;
            case NEIGHBOURHOOD, SITE -> -0.5;
        };
        return rank + StrictMath.log10(place.population() + 100.0);
    }
}
