package org.isnad.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.isnad.place.Match;
import org.isnad.place.Place;
import org.isnad.place.PlaceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GeoNames' other tables, made of invented places, and files of more than two gigabytes. */
class LargeAndOtherTablesTest {

    private static final String OLTERA = line("900000001", "Oltera Qadima", "35.1", "36.2", "P", "PPL", "05", "0502");

    @TempDir
    private Path temp = Path.of("");

    private final List<String> told = new ArrayList<>();
    private GazetteerHome home = new GazetteerHome(temp);

    @BeforeEach
    void emptyHome() {
        home = new GazetteerHome(temp.resolve("home"));
    }

    @Test
    void areaCodesAndOtherNamesGoWithTheDump() throws IOException {
        Path dump = write(
                "ZZ.txt", OLTERA + line("900000002", "Marsa Tolm Bahr", "35.3", "36.4", "P", "PPL", "05", "0502"));
        Path provinces = write("admin1CodesASCII.txt", "ZZ.05\tKésh Province\tKesh Province\t900000010\n");
        Path districts = write("admin2Codes.txt", "ZZ.05.0502\tOuter Tolm\tOuter Tolm\t900000011\n");
        Path names = write("alternateNamesV2.txt", """
                1\t900000001\tar\tالتيرة القديمة\t\t\t\t\t\t
                2\t900000001\tlink\thttps://example.org/oltera\t\t\t\t\t\t
                3\t900000099\ten\tNobodyplace\t\t\t\t\t\t
                """);
        run("zz", dump, provinces, districts, names);

        Match oltera = only("التيرة القديمة");
        assertThat(oltera.place().id()).isEqualTo("geonames:900000001");
        assertThat(oltera.place().province()).isEqualTo("Késh Province");
        assertThat(oltera.place().district()).isEqualTo("Outer Tolm");
        assertThat(only("Kesh Province").place().kind()).isEqualTo(PlaceKind.PROVINCE);
        assertThat(only("Kesh Province").place().at().lat()).isBetween(35.1, 35.3);
        assertThat(only("Outer Tolm").place().kind()).isEqualTo(PlaceKind.DISTRICT);
        assertThat(home.open().find("https://example.org/oltera")).isEmpty();
        assertThat(home.open().find("Nobodyplace")).isEmpty();
    }

    @Test
    void anAreaReachesAsFarAsItsFarthestTown() throws IOException {
        Path dump = write(
                "ZZ.txt",
                line("900000001", "Oltera Qadima", "34.0", "36.2", "P", "PPL", "05", "0502")
                        + line("900000002", "Marsa Tolm Bahr", "35.0", "36.2", "P", "PPL", "05", "0501"));
        Path provinces = write("admin1CodesASCII.txt", "ZZ.05\tKesh Province\tKesh Province\t900000010\n");
        run("zz", provinces, dump);
        Place kesh = only("Kesh Province").place();
        assertThat(kesh.radiusKm()).isBetween(50, 62);
        assertThat(kesh.at().km(only("Marsa Tolm Bahr").place().at())).isLessThanOrEqualTo(kesh.radiusKm());
    }

    @Test
    void aDumpOfAllCountriesHasAreasSitesAndWhatIsLeftOut() throws IOException {
        Path dump = write(
                "allCountries.txt",
                OLTERA
                        + line("900000003", "Kesh Governorate", "35.2", "36.3", "A", "ADM1", "05", "")
                        + line("900000004", "Jabal Tolm", "35.2", "36.5", "T", "MT", "05", "")
                        + line("900000005", "Oltera Deep", "35.0", "36.0", "U", "DEPU", "05", ""));
        run("all", dump);
        assertThat(only("Kesh Governorate").place().kind()).isEqualTo(PlaceKind.PROVINCE);
        assertThat(only("Jabal Tolm").place().kind()).isEqualTo(PlaceKind.SITE);
        assertThat(home.open().find("Oltera Deep")).isEmpty();
        assertThat(told).anyMatch(line -> line.contains("3 places added") && line.contains("1 left out"));
    }

    @Test
    void namesWithoutPlacesAreRefused() throws IOException {
        Path names = write("alternateNamesV2.txt", "1\t900000001\tar\tالتيرة\t\t\t\t\t\t\n");
        assertThatThrownBy(() -> run("zz", names))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("import it together with a dump");
    }

    /** More than two gigabytes of lines, packed small: what counts bytes in an int would fail. */
    @Test
    void aTableOfMoreThanTwoGigabytesIsReadAsAStream() throws IOException {
        int blank = 1 << 16;
        int linesOfPart = 1 << 10;
        int parts = 33;
        byte[] part = gzip((" ".repeat(blank - 1) + "\n").repeat(linesOfPart));
        Path large = temp.resolve("large.gz");
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write(gzip(OLTERA));
            for (int i = 0; i < parts; i++) {
                out.write(part);
            }
            out.write(gzip(line("900000006", "Nowhere Far", "95.0", "36.2", "P", "PPL", "", "")
                    + line("900000007", "Marsa Tolm Bahr", "35.2", "36.3", "P", "PPL", "", "")));
        }
        assertThat((long) blank * linesOfPart * parts).isGreaterThan(Integer.MAX_VALUE);
        run("large", large);
        assertThat(only("Marsa Tolm Bahr").place().id()).isEqualTo("geonames:900000007");
        assertThat(told).anyMatch(line -> line.contains("large.gz:%d: refused".formatted(2 + linesOfPart * parts)));
    }

    @Test
    void aFileOfTwoGigabytesWithoutLineEndsIsRefusedAndTheOldGazetteerStaysWhole() throws IOException {
        run("places", write("old.txt", OLTERA));
        byte[] before = Files.readAllBytes(home.file("places"));
        Path sparse = write("sparse.txt", OLTERA);
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(Integer.MAX_VALUE + 1_000_000L);
        }
        assertThatThrownBy(() -> run("places", sparse))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("sparse.txt:2")
                .hasMessageContaining("longer than 1,000,000 characters");
        assertThat(Files.readAllBytes(home.file("places"))).isEqualTo(before);
    }

    private Match only(String name) throws IOException {
        List<Match> found = home.open().find(name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private void run(String name, Path... files) throws IOException {
        new GazetteerImport(home, told::add).run(List.of(files), name);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String line(
            String id,
            String name,
            String lat,
            String lon,
            String kind,
            String code,
            String province,
            String district) {
        return String.join(
                        "\t",
                        id,
                        name,
                        name,
                        "",
                        lat,
                        lon,
                        kind,
                        code,
                        "ZZ",
                        "",
                        province,
                        district,
                        "",
                        "",
                        "1200",
                        "",
                        "100",
                        "Asia/X",
                        "2026-01-01")
                + "\n";
    }
}
