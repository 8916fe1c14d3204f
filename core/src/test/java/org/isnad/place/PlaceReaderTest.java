package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.SentenceSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small world of our own: two towns called Oltera, in two countries. */
class PlaceReaderTest {

    @TempDir
    static Path folder = Path.of("");

    private static Gazetteer gazetteer = Gazetteer.empty();

    @BeforeAll
    static void world() throws IOException {
        Path file = folder.resolve("small.gaz");
        try (GazetteerWriter writer = new GazetteerWriter(file, Map.of("title", "small"))) {
            writer.add(area("t:1", "Nordia", 40, 10, PlaceKind.COUNTRY, "NX", "NX", null));
            writer.add(area("t:2", "Sudia", 10, 10, PlaceKind.COUNTRY, "SX", "SX", null));
            writer.add(area("t:3", "Kesh Province", 40.5, 10.5, PlaceKind.PROVINCE, "NX", "NX.1", "NX"));
            writer.add(town("t:4", "Oltera", 40.4, 10.4, 5_000, "NX", "NX.1"));
            writer.add(town("t:5", "Oltera", 10.2, 10.2, 6_000, "SX", "SX"));
            writer.add(town("t:6", "Marsa Tolm", 40.6, 10.4, 90_000, "NX", "NX.1"));
            writer.add(town("t:7", "Simfer", 45, 34, 300_000, "NX", "NX"));
            writer.add(town("t:8", "Tarbak", 40.5, 10.6, 3_000, "NX", "NX.1"));
            writer.add(town("t:9", "Tarbek", 10.3, 10.1, 400_000, "SX", "SX"));
            writer.add(town("t:10", "Lorn", 10.4, 10.1, 4_000, "SX", "SX"));
            writer.add(new GazetteerEntry(
                    "t:11",
                    List.of("Karadag", "KRD"),
                    new LatLon(40.9, 10.6),
                    PlaceKind.SETTLEMENT,
                    30_000,
                    0,
                    "NX",
                    null,
                    "NX.1"));
            writer.add(area("t:12", "Deir Al Korn", 40.2, 10.9, PlaceKind.DISTRICT, "NX", "NX.1.2", "NX.1"));
            writer.add(town("t:13", "Deir el-Korn", 40.3, 10.7, 9_000, "NX", "NX.1.2"));
            writer.finish();
        }
        gazetteer = Gazetteer.of(new TreeMap<>(Map.of("small", GazetteerFile.open(file))));
    }

    @Test
    void theReportDecidesWhichOfTwoIsMeant() {
        assertThat(idOf("Shelling hit the village of Oltera in Nordia.", "Oltera"))
                .isEqualTo("t:4");
        assertThat(idOf("Shelling hit the village of Oltera in Sudia.", "Oltera"))
                .isEqualTo("t:5");
    }

    @Test
    void theCallersCountryDecidesANameAlone() {
        assertThat(alone("NX", "Oltera")).isEqualTo("t:4");
        assertThat(alone("SX", "Oltera")).isEqualTo("t:5");
    }

    @Test
    void everySpanIsWhatStandsInTheText() {
        String text = "Warplanes bombed Marsa Tolm, 10 km south of Oltera, in Nordia.";
        for (Toponym toponym : read(text).toponyms()) {
            assertThat(text).contains(toponym.at().span().in(text));
            assertThat(toponym.at().span().in(text)).isNotBlank();
        }
    }

    @Test
    void aDistanceAndADirectionMoveThePoint() {
        Location location = location("Air strikes hit a farm 10 km south of Oltera in Nordia.", "Oltera");
        assertThat(location.precision()).isEqualTo(Precision.NEAR_SETTLEMENT);
        assertThat(location.at().km(new LatLon(40.4, 10.4))).isBetween(9.5, 10.5);
        assertThat(location.at().lat()).isLessThan(40.4);
    }

    @Test
    void theOutskirtsAreNearAndWider() {
        Location location = location("Shelling hit the outskirts of Marsa Tolm in Nordia.", "Marsa Tolm");
        assertThat(location.precision()).isEqualTo(Precision.NEAR_SETTLEMENT);
        assertThat(location.radiusM()).isGreaterThan(5_000);
    }

    @Test
    void aPlaceInADisputedAreaHasNoCountryUnlessAskedFor() {
        PlaceReader neutral = PlaceReader.of(gazetteer, null, Sovereignty.NEUTRAL);
        PlaceReader listed = PlaceReader.of(gazetteer, null, Sovereignty.GAZETTEER);
        assertThat(neutral.locate("Simfer").candidates().get(0).place().country())
                .isNull();
        assertThat(neutral.locate("Simfer").candidates().get(0).place().province())
                .isEqualTo("Crimea");
        assertThat(listed.locate("Simfer").candidates().get(0).place().country())
                .isEqualTo("NX");
    }

    @Test
    void anotherSpellingIsFoundInTheCallersCountry() {
        assertThat(alone("NX", "al-Ultera")).isEqualTo("t:4");
        assertThat(PlaceReader.of(gazetteer, "NX", Sovereignty.NEUTRAL)
                        .locate("Qwxyz")
                        .candidates())
                .isEmpty();
    }

    @Test
    void aVillageAtHomeIsMeantBeforeABigTownAbroad() {
        assertThat(idOf("Shelling hit the village of Tarbek, a monitor in Nordia said.", "Tarbek"))
                .isEqualTo("t:8");
        assertThat(idOf("Shelling was condemned by Tarbek, a monitor in Nordia said.", "Tarbek"))
                .isEqualTo("t:9");
    }

    @Test
    void aVillageOfTheReportsCountryIsNoneOfTheSameNameAbroad() {
        assertThat(idOf("Shelling hit the village of Lorn in Nordia.", "Lorn")).isEqualTo("-");
        assertThat(toponym("Shelling hit the village of Qwxyz and Lorn in Nordia.", "Qwxyz")
                        .near())
                .as("no hint to a town abroad")
                .satisfiesAnyOf(
                        near -> assertThat(near).isNull(),
                        near -> assertThat(near.place().id()).isNotEqualTo("t:10"));
        assertThat(idOf("Shelling hit the village of Lorn. Nordia and Sudia talked.", "Lorn"))
                .isEqualTo("t:10");
    }

    @Test
    void aPlaceInAnotherCountryThanIsToldIsNotMeant() {
        String text = "Shelling hit Oltera in Nordia.";
        Evidence name = toponym(text, "Oltera").at();

        assertThat(read(text).locate(name, name, "Sudia").place())
                .extracting(Place::id)
                .isEqualTo("t:5");
        assertThat(read(text).locate(name, name, "Ardia").location()).isNull();
    }

    @Test
    void lettersThatStandForAnAirportAreNoName() {
        String text = "Jets bombed positions of the KRD near Oltera in Nordia.";
        assertThat(read(text).toponyms())
                .noneMatch(t -> t.place() != null && t.place().id().equals("t:11"));
    }

    @Test
    void aDistrictsNameInAnotherSpellingIsTheTowns() {
        assertThat(idOf("Shelling hit Deir al-Korn in Nordia.", "Deir al-Korn")).isEqualTo("t:13");
    }

    @Test
    void chancesOfAllCandidatesSumToOneAndCarryReasons() {
        Toponym oltera = toponym("Shelling hit the village of Oltera in Nordia.", "Oltera");
        double sum = oltera.resolution().candidates().stream()
                .mapToDouble(Resolution.Candidate::chance)
                .sum();
        assertThat(sum).isBetween(0.99, 1.01);
        assertThat(oltera.resolution().candidates().get(0).reasons()).isNotEmpty();
    }

    private static String idOf(String text, String name) {
        Place place = toponym(text, name).place();
        return place == null ? "-" : place.id();
    }

    private static String alone(String country, String name) {
        return PlaceReader.of(gazetteer, country, Sovereignty.NEUTRAL)
                .locate(name)
                .candidates()
                .get(0)
                .place()
                .id();
    }

    private static Location location(String text, String name) {
        return Objects.requireNonNull(toponym(text, name).location(), "the name has a location");
    }

    private static Toponym toponym(String text, String name) {
        return read(text).toponyms().stream()
                .filter(t -> t.at().span().in(text).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + name + "' was not found in: " + text));
    }

    private static ReportPlaces read(String text) {
        Report report = new Report(new ReportId("a"), "", text, null, null, null, "en");
        return PlaceReader.of(gazetteer, null, Sovereignty.NEUTRAL).read(SentenceSplitter.split(report));
    }

    private static GazetteerEntry area(
            String id,
            String name,
            double lat,
            double lon,
            PlaceKind kind,
            String country,
            String key,
            @org.jspecify.annotations.Nullable String parent) {
        return new GazetteerEntry(id, List.of(name), new LatLon(lat, lon), kind, 1_000_000, 200, country, key, parent);
    }

    private static GazetteerEntry town(
            String id, String name, double lat, double lon, long population, String country, String parent) {
        return new GazetteerEntry(
                id, List.of(name), new LatLon(lat, lon), PlaceKind.SETTLEMENT, population, 0, country, null, parent);
    }
}
