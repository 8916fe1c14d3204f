package org.isnad.spec;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.claim.Reading;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.spec.SlotReport.Book;
import org.isnad.spec.SlotReport.Filled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same words are read alike whoever they are about. Each report of {@code symmetry/reports.yml} is read once for
 * every way to fill its slots, parties exchanged within the report included, and must give the same reading but for the
 * parties' own words and ids.
 */
class ActorSymmetryTest {

    private static final ReportReader READER = ReportReader.standard();

    static Stream<Arguments> swaps() {
        Book book = Book.read();
        List<Arguments> swaps = new ArrayList<>();
        for (SlotReport report : book.reports()) {
            List<Map<String, Party>> fillings = book.fillings(report);
            for (Map<String, Party> other : fillings.subList(1, fillings.size())) {
                swaps.add(Arguments.of(report.name(), other, report.fill(fillings.get(0)), report.fill(other)));
            }
        }
        return swaps.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("swaps")
    void readsAlike(String name, Map<String, Party> parties, Filled first, Filled other) {
        String difference = firstDifference(READER::read, first, other);
        if (difference != null) {
            fail("'%s' with %s differs from %s%n%s".formatted(name, parties, first.parties(), difference));
        }
    }

    /** The first line in which two readings differ, with both texts, or null where they are alike. */
    static @Nullable String firstDifference(Function<Report, Reading> reader, Filled first, Filled other) {
        List<String> one = NormalForm.lines(first, reader.apply(first.report()));
        List<String> two = NormalForm.lines(other, reader.apply(other.report()));
        for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
            String left = i < one.size() ? one.get(i) : "(no more)";
            String right = i < two.size() ? two.get(i) : "(no more)";
            if (!left.equals(right)) {
                return "  %s%n  %s%n  text: %s %s%n  text: %s %s"
                        .formatted(
                                left,
                                right,
                                first.title().text(),
                                first.text().text(),
                                other.title().text(),
                                other.text().text());
            }
        }
        return null;
    }
}
