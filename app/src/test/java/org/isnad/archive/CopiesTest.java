package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.incident.Change;
import org.isnad.origin.Copying;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies are found wherever in the archive they are, with the words that show it, and a person may overrule. */
class CopiesTest {

    private static final String WIRE =
            "Shelling killed five people in the town of Oltera on Monday, the mayor said. The shells fell on the old grain"
                    + " market shortly after noon, when farmers from the hills around had come down to sell their wheat, and"
                    + " two of the wounded were taken across the river to the clinic in Dresk by a fishing boat.";
    private static final String COPY = "From our desk in the capital. "
            + WIRE.substring(WIRE.indexOf("The shells"))
            + " Nobody answered the telephone at the ministry on Tuesday evening, and the road remained closed.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void aCopyIsFoundAndAPersonMaySayThatItIsNone() {
        Path data = temp.resolve("data");
        try (Archive archive = Archive.open(data, Reports.writing())) {
            ReportId wire = add(archive, "wire", WIRE, "2024-03-05");
            for (int i = 0; i < 30; i++) {
                add(
                        archive,
                        "other-" + i,
                        "Shelling killed %d people in the town of Oltera on Monday.".formatted(i),
                        "2024-03-05");
            }
            ReportId copy = add(archive, "copy", COPY, "2025-08-01");

            List<Copy> found = archive.copies(wire.value());
            assertThat(found).extracting(Copy::report).containsExactly(copy);
            assertThat(found.get(0).copying().kind()).isEqualTo(Copying.Kind.NEAR_DUPLICATE);
            assertThat(found.get(0).copying().inA()).isNotNull();
            assertThat(found.get(0).ruling()).isNull();
            assertThat(archive.copies(copy.value())).extracting(Copy::report).containsExactly(wire);
            assertThat(archive.copies("other-3")).isEmpty();

            Decided two = archive.decide("Ann", "both were there", ids -> new Change.Voice(wire, copy, false));
            assertThat(archive.copies(copy.value()).get(0).ruling()).isFalse();
            archive.undo("Ann", "they were not", "d" + two.id());
            assertThat(archive.copies(copy.value()).get(0).ruling()).isNull();

            List<Copy> before = archive.copies(wire.value());
            archive.rebuild(Reports.READER::read, Progress.NONE);
            assertThat(archive.copies(wire.value())).isEqualTo(before);
            archive.backup(temp.resolve("backup.zip"), Progress.NONE);
        }
        Path restored = temp.resolve("restored");
        Archive.restore(temp.resolve("backup.zip"), restored, null, Progress.NONE);
        try (Archive archive = Archive.open(restored, Reports.reading())) {
            assertThat(archive.copies("wire")).hasSize(1);
        }
    }

    /** Words that hundreds of reports end with are no copying, and cost nothing. */
    @Test
    void whatEveryReportEndsWithIsNoCopying() {
        String ending =
                " This desk gathers what is told by residents and by others on the ground and could not check every word of"
                        + " it by itself.";
        Path data = temp.resolve("data");
        try (Archive archive = Archive.open(data, Reports.writing())) {
            List<Arriving> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(Reports.arriving(
                        "n" + i,
                        "Report number %d tells of shelling near house %d in street %d of Oltera, with %d dead, and of a bus"
                                        .formatted(i, 3 * i, 5 * i, i)
                                + " that burned on road %d beside mill %d at hour %d, said witness %d of village %d there."
                                        .formatted(7 * i, 11 * i, i, 13 * i, 17 * i)
                                + ending));
            }
            archive.add(all);
            assertThat(archive.copies("n7")).isEmpty();
        }
    }

    private static ReportId add(Archive archive, String name, String text, String published) {
        return archive.add(List.of(Reports.arriving(name, text, null, published)))
                .get(0)
                .id();
    }
}
