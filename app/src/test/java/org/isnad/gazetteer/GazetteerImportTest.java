package org.isnad.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.isnad.place.Match;
import org.isnad.place.Place;
import org.isnad.place.PlaceKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented places; good files are taken in, bad ones leave the old gazetteer whole. */
class GazetteerImportTest {

    private static final String GOOD = line("900000001", "Oltera Qadima", "35.10000", "36.20000", "PPL")
            + line("900000002", "Marsa Tolm Bahr", "35.20000", "36.30000", "PPLA2");

    /** The built-in gazetteer, unpacked once for all cases, as that takes a while. */
    @TempDir
    private static Path unpacked = Path.of("");

    @TempDir
    private Path temp = Path.of("");

    private final List<String> told = new ArrayList<>();
    private GazetteerHome home = new GazetteerHome(temp);

    @BeforeAll
    static void unpack() throws IOException {
        new GazetteerHome(unpacked).openBuiltIn();
    }

    @BeforeEach
    void oldGazetteer() throws IOException {
        home = new GazetteerHome(temp.resolve("home"));
        Files.createDirectories(home.folder());
        try (Stream<Path> files = Files.list(new GazetteerHome(unpacked).folder())) {
            for (Path file : files.toList()) {
                Files.createLink(home.folder().resolve(file.getFileName()), file);
            }
        }
        run("places", write("old.txt", GOOD.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesInPlainGzipAndZip() throws IOException {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(good);
        }
        run("g", write("a.gz", gzip.toByteArray()));
        run("z", write("a.zip", zip(good)));
        assertThat(home.files().keySet()).contains("gazetteer/g", "gazetteer/z", "gazetteer/places");
        List<Match> found = home.open().find("oltera qadima");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).place().at().lat()).isEqualTo(35.1);
    }

    @Test
    void sameInputSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(home.file("places"));
        run("places", temp.resolve("old.txt"));
        assertThat(Files.readAllBytes(home.file("places"))).isEqualTo(first);
    }

    @Test
    void aTruncatedZipIsRefused() throws IOException {
        byte[] zip = zip(GOOD.repeat(2_000).getBytes(StandardCharsets.UTF_8));
        refused(write("cut.zip", Arrays.copyOf(zip, zip.length / 2)), "cut.zip", "cut short");
    }

    @Test
    void aTruncatedGzipIsRefused() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(GOOD.repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        refused(write("cut.gz", Arrays.copyOf(gzip.toByteArray(), gzip.size() / 2)), "cut.gz", "cut short");
    }

    @Test
    void whatIsPackedByItsNameAloneIsRefused() throws IOException {
        refused(write("none.zip", new byte[] {(byte) 0xfe, (byte) 0x81, 3, (byte) 0xff}), "none.zip", "no packed file");
    }

    @Test
    void aWrongColumnCountIsRefused() throws IOException {
        refused(write("cols.txt", "1\tX\tY\n".getBytes(StandardCharsets.UTF_8)), "cols.txt:1", "3 columns");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        byte[] arabic = line("900000003", "قرية", "35.1", "36.2", "PPL").getBytes(Charset.forName("windows-1256"));
        refused(write("enc.txt", arabic), "enc.txt:1", "not UTF-8");
    }

    @Test
    void aLineOffTheEarthIsToldAndTheRestTakenIn() throws IOException {
        String text = GOOD + line("900000004", "Nowhere Far", "95.0", "36.2", "PPL");
        run("places", write("off.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(told).anyMatch(line -> line.contains("off.txt:3: refused: a point needs -90 <= latitude <= 90"));
        assertThat(home.open().find("Nowhere Far")).isEmpty();
        assertThat(home.open().find("Oltera Qadima")).hasSize(1);
    }

    @Test
    void aFileThatIsMostlyWrongIsRefused() throws IOException {
        String text =
                GOOD + line("900000004", "Nowhere Far", "95.0", "36.2", "PPL").repeat(20);
        refused(write("bad.txt", text.getBytes(StandardCharsets.UTF_8)), "bad.txt", "20 of its 22 lines");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> run("places", temp.resolve("none.txt")))
                .hasMessageContaining("none.txt")
                .hasMessageContaining("no such file");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(write("empty.txt", new byte[0]), "empty.txt", "is empty");
    }

    /** The disk fills up while the names, and then while the whole file, are written. */
    @ParameterizedTest
    @CsvSource({".part, 0", ".part, 90000", ".new, 0", ".new, 90000"})
    void aFullDiskLeavesTheOldGazetteerWhole(String ending, int room) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            text.append(line(String.valueOf(900_100_000 + i), "Oltera Number " + i, "35.1", "36.2", "PPL"));
        }
        Path file = write("many.txt", text.toString().getBytes(StandardCharsets.UTF_8));
        byte[] before = Files.readAllBytes(home.file("places"));
        GazetteerImport filling = new GazetteerImport(home, told::add, opened -> {
            OutputStream out = Files.newOutputStream(opened);
            return opened.toString().endsWith(ending) ? new FullDisk(out, room) : out;
        });
        assertThatThrownBy(() -> filling.run(List.of(file), "places"))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("places.gaz")
                .hasMessageContaining("No space left")
                .hasMessageContaining("free space")
                .hasMessageContaining("The old gazetteer is unchanged");
        assertThat(Files.readAllBytes(home.file("places"))).isEqualTo(before);
        assertThat(home.open().find("Oltera Qadima")).hasSize(1);
        noLeavings();
        run("places", file);
        assertThat(home.open().find("Oltera Number 7")).hasSize(1);
    }

    /** Takes so many bytes and then no more. */
    private static final class FullDisk extends FilterOutputStream {

        private int room;

        FullDisk(OutputStream out, int room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int fits = Math.min(room, length);
            out.write(bytes, from, fits);
            room -= fits;
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void twoImportsAtOnceAreOneAfterTheOther() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        home.folder().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> run("places", temp.resolve("old.txt")))
                    .hasMessageContaining("another import is under way");
        }
    }

    @Test
    void aTableOfCommonOperationalDataIsTakenInWithItsAreas() throws IOException {
        String csv = """
                admin0Pcode,admin1Name_en,admin1Pcode,LocationName_en,LocationName_ar,Location_Pcode,Latitude_y,Longitude_x
                ZZ,Kesh,ZZ01,Tal Oltera,تل التيرة,C9001,35.5,36.5
                ZZ,Kesh,ZZ01,"Wadi, Tolm",وادي تولم,C9002,35.6,36.6
                """;
        run("cod", write("cod.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(home.open().find("تل التيرة").get(0).place().id()).isEqualTo("ocha:C9001");
        assertThat(home.open().find("Wadi, Tolm").get(0).place().province()).isEqualTo("Kesh");
    }

    @Test
    void aRowWithoutAreasLiesInItsOwnCountry() throws IOException {
        String csv = """
                admin0Pcode,admin1Name_en,admin1Pcode,LocationName_en,Location_Pcode,Latitude_y,Longitude_x
                ZZ,Kesh,ZZ01,Tal Oltera,C9001,35.5,36.5
                YY,,,Wadi Tolm,C9002,33.0,44.5
                """;
        run("cod", write("cod.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(home.open().find("Tal Oltera").get(0).place().country()).isEqualTo("ZZ");
        assertThat(home.open().find("Wadi Tolm").get(0).place().country()).isEqualTo("YY");
    }

    @Test
    void aTableWithTheShorterNamesOfColumnsIsTakenIn() throws IOException {
        String csv = """
                ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_PCODE,LocationName_en,Location_Pcode,Latitude,Longitude
                Nordia,ZZ,Kesh,كش,ZZ01,Outer Tolm,ZZ0101,Tal Oltera,C9001,35.5,36.5
                """;
        run("cod", write("cod.csv", csv.getBytes(StandardCharsets.UTF_8)));
        Place oltera = home.open().find("Tal Oltera").get(0).place();
        assertThat(oltera.country()).isEqualTo("ZZ");
        assertThat(oltera.province()).isEqualTo("Kesh");
        assertThat(oltera.district()).isEqualTo("Outer Tolm");
        assertThat(home.open().find("كش").get(0).place().kind()).isEqualTo(PlaceKind.PROVINCE);
    }

    @Test
    void aBrokenGazetteerSaysWhatToDo() throws IOException {
        Files.write(home.file("broken"), new byte[500]);
        assertThatThrownBy(() -> home.open())
                .hasMessageContaining("broken.gaz")
                .hasMessageContaining("import its places again");
    }

    private void refused(Path file, String... words) throws IOException {
        byte[] before = Files.readAllBytes(home.file("places"));
        for (String word : words) {
            assertThatThrownBy(() -> run("places", file)).hasMessageContaining(word);
        }
        assertThat(Files.readAllBytes(home.file("places")))
                .as("the old gazetteer")
                .isEqualTo(before);
        noLeavings();
    }

    private void noLeavings() throws IOException {
        try (Stream<Path> files = Files.list(home.folder())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part") || name.endsWith(".new"));
        }
    }

    private void run(String name, Path file) throws IOException {
        new GazetteerImport(home, told::add).run(List.of(file), name);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temp.resolve(name), bytes);
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("ZZ.txt"));
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String line(String id, String name, String lat, String lon, String code) {
        return String.join(
                        "\t",
                        id,
                        name,
                        name,
                        "",
                        lat,
                        lon,
                        "P",
                        code,
                        "ZZ",
                        "",
                        "",
                        "",
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
