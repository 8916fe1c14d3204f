package org.isnad.spec;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.pipeline.ReportReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The behaviour of the reader, one named test for each row of {@code src/test/resources/spec/*.spec.yml}. A row gives a
 * short report of our own and the part of its reading that matters; the form is described at the top of
 * {@code numbers.spec.yml}. A new case, or a fault that somebody reports, becomes a row.
 */
class SpecTest {

    private static final ReportReader READER = ReportReader.standard();

    static Stream<SpecRow> rows() throws IOException, URISyntaxException {
        return SpecFiles.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void reads(SpecRow row) {
        judge(row, ReadingCheck.differences(row.expect(), row.report(), READER.read(row.report())));
    }

    /** A row passes where nothing differs; a pending row is skipped where something does, and fails where nothing does. */
    static void judge(SpecRow row, List<String> differences) {
        if (row.pending() != null) {
            if (differences.isEmpty()) {
                fail("%s '%s' passes now: remove pending".formatted(row.at(), row.name()));
            }
            Assumptions.abort("pending: " + row.pending());
        }
        if (!differences.isEmpty()) {
            fail("%s '%s'%n  %s%n  %s%s"
                    .formatted(
                            row.at(),
                            row.name(),
                            String.join(System.lineSeparator() + "  ", differences),
                            row.report().title().isEmpty()
                                    ? ""
                                    : "title: " + row.report().title() + System.lineSeparator() + "  ",
                            "text: " + row.report().text()));
        }
    }
}
