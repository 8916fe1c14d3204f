package org.isnad.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that another version joined says so to those who only look, too. */
class NeedsTest {

    @Test
    void otherDigitsAreNoOtherVersion(@TempDir Path dir) {
        Path data = dir.resolve("data");
        try (Archive archive = Archive.open(data, Archive.Options.writing(null, null))) {
            archive.record((session, journal) -> {
                LinkState.finish(session);
                String setting = session.settings().get("links").orElseThrow();
                session.settings().set("links", arabicDigits(setting));
                return data;
            });
            assertThat(archive.needs()).isEmpty();
        }
    }

    private static String arabicDigits(String s) {
        return s.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '\u0660' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aStoreOfAnotherVersionAsksForARebuild(@TempDir Path dir) {
        Path data = dir.resolve("data");
        try (Archive archive = Archive.open(data, Archive.Options.writing(null, null))) {
            assertThat(archive.needs()).isEmpty();
            archive.record((session, journal) -> {
                session.settings().set("links", "those of an earlier version");
                return data;
            });
        }
        try (Archive archive = Archive.open(data, Archive.Options.reading())) {
            assertThat(archive.needs())
                    .hasValueSatisfying(
                            what -> assertThat(what).contains("another version").contains("isnad rebuild"));
        }
    }
}
