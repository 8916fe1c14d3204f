package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.gazetteer.GazetteerHome;
import org.isnad.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code locate} and {@code gazetteer find} with the built-in gazetteer. */
class PlaceCommandsTest {

    private static final String SHELLING =
            "Shelling hit Hbit and the outskirts of Ma'arrat an-Nu'man, 10 km south of Saraqib";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void aNameThatNoGazetteerListsIsToldWithItsReason() {
        List<String> lines = Ran.with("locate", SHELLING).out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("Hbit\tliteral\t");
        assertThat(lines.get(0)).contains("\t-\t-\t-\t-\t-\t-\tunknown: no gazetteer lists the name");
        assertThat(lines.get(1)).contains("near_settlement").endsWith("outskirts of Ma‘arrat an Nu‘mān");
        assertThat(lines.get(2)).contains("near_settlement").contains("10 km south of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Qamishli", "Hasaka", "Hasakah", "Hassakeh", "al-Hasakah", "Kamishli", "Qamishlo"})
    void wellKnownVariantsAreFound(String name) {
        assertThat(Ran.with("gazetteer", "find", name, "--country", "SY").out())
                .containsPattern("\\t(Al-)?Hasakah\\tSY\\t");
    }

    @Test
    void aDisputedAreaHasNoCountryUnlessAskedFor() {
        assertThat(Ran.with("gazetteer", "find", "Simferopol").out()).contains("\tCrimea\t-\t");
        assertThat(Ran.with("gazetteer", "find", "Simferopol", "--sovereignty", "gazetteer")
                        .out())
                .contains("\tUA\t")
                .doesNotContain("\tCrimea\t-\t");
    }

    /** The file is mapped: what it holds costs no heap. */
    @Test
    void anOpenGazetteerNeedsLittleMemory() throws IOException {
        GazetteerHome home = new GazetteerHome(temp.resolve("home"));
        home.openBuiltIn();
        long before = used();
        Gazetteer gazetteer = home.open();
        long after = used();
        assertThat(gazetteer.find("Damascus")).isNotEmpty();
        long size;
        try (var files = Files.list(home.folder())) {
            size = files.mapToLong(file -> file.toFile().length()).sum();
        }
        assertThat(size).isGreaterThan(20_000_000);
        assertThat(after - before).isLessThan(10_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
