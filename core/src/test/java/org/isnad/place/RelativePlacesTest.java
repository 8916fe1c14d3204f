package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places told by others, and names that no gazetteer lists, in a small world of our own. */
class RelativePlacesTest {

    private static final LatLon OLTERA = new LatLon(40.4, 10.4);
    private static final LatLon TOLM = new LatLon(40.4, 10.8);
    private static final LatLon ABROAD = new LatLon(41.0, 10.4);

    @TempDir
    static Path folder = Path.of("");

    private static Gazetteer gazetteer = Gazetteer.empty();

    @BeforeAll
    static void world() throws IOException {
        Path file = folder.resolve("small.gaz");
        try (GazetteerWriter writer = new GazetteerWriter(file, Map.of("title", "small"))) {
            writer.add(area("t:1", "Nordia", 40, 10, PlaceKind.COUNTRY, 300, "NX", "NX", null));
            writer.add(area("t:2", "Sudia", 42, 10, PlaceKind.COUNTRY, 300, "SX", "SX", null));
            writer.add(area("t:3", "Kesh", 40.4, 10.5, PlaceKind.PROVINCE, 60, "NX", "NX.1", "NX"));
            writer.add(town("t:4", "Oltera", OLTERA, "NX", "NX.1"));
            writer.add(town("t:5", "Marsa Tolm", TOLM, "NX", "NX.1"));
            writer.add(town("t:6", "Belgund", ABROAD, "SX", "SX"));
            writer.finish();
        }
        gazetteer = Gazetteer.of(new TreeMap<>(Map.of("small", GazetteerFile.open(file))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shelling hit a farm between Oltera and Marsa Tolm in Nordia.
            Shelling hit the road from Oltera to Marsa Tolm in Nordia.
            """)
    void whatIsBetweenTwoPlacesLiesBetweenThem(String text) {
        Location location = location(text, "Oltera");
        assertThat(location.at().lon()).isBetween(10.55, 10.65);
        double km = location.radiusM() / 1_000.0;
        assertThat(location.at().km(OLTERA)).isLessThanOrEqualTo(km + 0.1);
        assertThat(location.at().km(TOLM)).isLessThanOrEqualTo(km + 0.1);
        assertThat(location(text, "Marsa Tolm").at()).isEqualTo(location.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"north-east", "north east", "northeast", "north\u2011east"})
    void aDirectionOfTwoWordsIsOneAndItsDistanceIsKept(String written) {
        Location location = location("A bomb went off 50 km %s of Oltera in Nordia.".formatted(written), "Oltera");
        assertThat(location.at().km(OLTERA)).isBetween(49.0, 51.0);
        assertThat(location.at().km(OLTERA.moved(50, 45))).isLessThan(1);
        assertThat(location.reason()).isEqualTo("50 km northeast of Oltera");
    }

    @ParameterizedTest
    @CsvSource({
        "Jets bombed fields south-west of Oltera in Nordia., southwest of Oltera",
        "Jets bombed fields in the south-west of Oltera in Nordia., southwest of Oltera",
        "Jets bombed fields in the south-western countryside of Oltera in Nordia., countryside of Oltera",
        "Jets bombed Oltera's south-western countryside in Nordia., countryside of Oltera",
        "Jets bombed the south-western outskirts of Oltera in Nordia., outskirts of Oltera",
        "Jets bombed south-western Oltera in Nordia., southwestern part of Oltera"
    })
    void aDirectionOfTwoWordsMovesThePointBothWays(String text, String reason) {
        Location location = location(text, "Oltera");
        assertThat(location.reason()).isEqualTo(reason);
        assertThat(location.at().lat()).isLessThan(OLTERA.lat() - 0.001);
        assertThat(location.at().lon()).isLessThan(OLTERA.lon() - 0.001);
    }

    @Test
    void aDirectionWithoutADistanceMovesThePointAndWidensIt() {
        Location location = location("Jets bombed fields northwest of Oltera in Nordia.", "Oltera");
        assertThat(location.at().lat()).isGreaterThan(OLTERA.lat());
        assertThat(location.at().lon()).isLessThan(OLTERA.lon());
        assertThat(location.precision()).isEqualTo(Precision.NEAR_SETTLEMENT);
        assertThat(location.reason()).isEqualTo("northwest of Oltera");
    }

    @Test
    void aPartOfAProvinceIsThatHalfOfIt() {
        Location location = location("Shelling hit villages in southern Kesh in Nordia.", "Kesh");
        assertThat(location.at().lat()).isLessThan(40.4);
        assertThat(location.precision()).isEqualTo(Precision.DISTRICT);
        assertThat(location.radiusM()).isBetween(29_000, 31_000);
    }

    @ParameterizedTest
    @CsvSource({
        "Fighting went on at the Oltera front in Nordia., front at Oltera",
        "Shells fell on the Oltera refugee camp in Nordia., camp at Oltera",
        "Shelling hit the northern countryside of Oltera in Nordia., countryside of Oltera",
        "Shelling hit the outskirts of Oltera in Nordia., outskirts of Oltera",
        "A bomb went off 5 km east of Oltera in Nordia., 5 km east of Oltera"
    })
    void sidesOfATownAreNearIt(String text, String reason) {
        Location location = location(text, "Oltera");
        assertThat(location.reason()).isEqualTo(reason);
        assertThat(location.radiusM()).isGreaterThan(1_500);
        assertThat(location.at().km(OLTERA)).isLessThan(20);
    }

    @Test
    void nearTheBorderIsWhereTheNearestTownsAbroadAre() {
        Location location = location("Rockets fell near the Sudia border in Kesh province in Nordia.", "Kesh");
        assertThat(location.reason()).isEqualTo("near the border with Sudia, in Kesh");
        assertThat(location.at().lat()).isBetween(OLTERA.lat(), ABROAD.lat());
        assertThat(location.at().km(OLTERA.middle(ABROAD))).isLessThan(1);
        assertThat(location.radiusM()).isGreaterThanOrEqualTo(15_000);
    }

    @Test
    void aBorderThatIsOnlyNamedMovesNothing() {
        assertThat(location("The border of Kesh province in Nordia was closed.", "Kesh")
                        .reason())
                .isEmpty();
    }

    @Test
    void anUnlistedNameBesideAListedOneIsToldAsUnknownAndHasNoPoint() {
        Toponym unlisted = toponym("Shelling hit Hbeth and the outskirts of Oltera in Nordia.", "Hbeth");
        assertThat(unlisted.place()).isNull();
        assertThat(unlisted.location()).isNull();
        assertThat(unlisted.resolution()).isInstanceOf(Resolution.Unknown.class);
        Resolution.Near near = Objects.requireNonNull(unlisted.near(), "the report names a place beside it");
        assertThat(near.place().id()).isEqualTo("t:4");
        assertThat(near.reason()).contains("Oltera");
    }

    @Test
    void anUnlistedNameLiesInThePlaceThatTheReportPutsItIn() {
        for (String text : List.of(
                "Shelling hit Hbeth in Oltera, Nordia.",
                "Shelling hit Oltera's old quarter of Hbeth in Nordia.",
                "Shelling hit Oltera in Nordia. Nobody was left in Hbeth in Oltera.")) {
            Toponym unlisted = toponym(text, "Hbeth");
            assertThat(unlisted.place()).as(text).isNull();
            assertThat(unlisted.resolution()).as(text).isInstanceOf(Resolution.Unknown.class);
            Location location = Objects.requireNonNull(unlisted.location(), text);
            assertThat(location.at())
                    .as(text)
                    .isEqualTo(
                            location("Shelling hit Oltera in Nordia.", "Oltera").at());
            assertThat(location.precision()).as(text).isEqualTo(Precision.SETTLEMENT);
            assertThat(location.reason()).as(text).contains("the report puts it in Oltera");
        }
    }

    @Test
    void anUnlistedNameNearAPlaceLiesLooselyAboutIt() {
        Location location = location("Shelling hit Hbeth, near Oltera in Nordia.", "Hbeth");
        assertThat(location.precision()).isEqualTo(Precision.NEAR_SETTLEMENT);
        assertThat(location.radiusM()).isGreaterThan(8_000);
        assertThat(location.reason()).contains("near Oltera");
    }

    @Test
    void aStreetLiesAmongTheTownsOfAReportAndAVillageDoesNot() {
        String text = "Shelling hit Oltera in Nordia on Monday. A shop burned in %s.";
        Location street = location(text.formatted("Hbeth Street"), "Hbeth Street");
        assertThat(street.precision()).isEqualTo(Precision.NEAR_SETTLEMENT);
        assertThat(street.radiusM()).isGreaterThan(10_000);
        assertThat(toponym(text.formatted("Hbeth"), "Hbeth").location()).isNull();
    }

    @Test
    void theUnlistedNameIsReadAlikeWhateverItIs() {
        for (String name : List.of("Hbeth", "Zurmal", "Qadesh")) {
            String text = "Shelling hit %s and the outskirts of Oltera in Nordia.".formatted(name);
            assertThat(toponym(text, name).near()).isNotNull();
        }
    }

    private static Location location(String text, String name) {
        return Objects.requireNonNull(toponym(text, name).location(), "the name has a location");
    }

    private static Toponym toponym(String text, String name) {
        return read(text).stream()
                .filter(t -> t.at().span().in(text).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + name + "' was not found in: " + text));
    }

    private static List<Toponym> read(String text) {
        Report report = new Report(new ReportId("a"), "", text, null, null, null, "en");
        return PlaceReader.of(gazetteer, null, Sovereignty.NEUTRAL).find(SentenceSplitter.split(report));
    }

    private static GazetteerEntry area(
            String id,
            String name,
            double lat,
            double lon,
            PlaceKind kind,
            int radiusKm,
            String country,
            String key,
            @Nullable String parent) {
        return new GazetteerEntry(
                id, List.of(name), new LatLon(lat, lon), kind, 1_000_000, radiusKm, country, key, parent);
    }

    private static GazetteerEntry town(String id, String name, LatLon at, String country, String parent) {
        return new GazetteerEntry(id, List.of(name), at, PlaceKind.SETTLEMENT, 40_000, 0, country, null, parent);
    }
}
