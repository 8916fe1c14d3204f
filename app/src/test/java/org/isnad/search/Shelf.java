package org.isnad.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.isnad.archive.Archive;
import org.isnad.archive.Archive.Options;
import org.isnad.archive.Arriving;
import org.isnad.archive.Progress;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.store.Access;
import org.jspecify.annotations.Nullable;

/** An archive of invented reports, and the search on it. */
final class Shelf implements AutoCloseable {

    private static final ReportReader READER = ReportReader.standard();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-31T12:00:00Z"), ZoneOffset.UTC);

    final Archive archive;
    final IncidentSearch search;

    private Shelf(Archive archive) {
        this.archive = archive;
        this.search = IncidentSearch.open(archive, Progress.NONE);
    }

    static Shelf open(Path directory) {
        return new Shelf(Archive.open(directory, new Options(Access.WRITE, null, null, CLOCK)));
    }

    /** Adds a report in a step of its own, and lets the search catch up. */
    Shelf add(String name, String title, String text) {
        return add(name, title, text, null, null, "en");
    }

    Shelf add(
            String name,
            String title,
            String text,
            @Nullable String day,
            @Nullable String source,
            @Nullable String language) {
        Report report = Archive.named(new Report(
                new ReportId(name), title, text, day == null ? null : LocalDate.parse(day), source, null, language));
        archive.add(List.of(
                Arriving.of(report, READER.read(report), name, text.getBytes(StandardCharsets.UTF_8), "text/plain")));
        search.refresh();
        return this;
    }

    /** The titles of the incidents that some words find, in the order of the list. */
    List<String> titles(String words) {
        return titles(IncidentFilter.ALL.saying(words));
    }

    List<String> titles(IncidentFilter filter) {
        return search.select(filter).page(new PageRequest(PageRequest.Order.LATEST, 100, null)).hits().stream()
                .map(hit -> hit.row().title())
                .toList();
    }

    @Override
    public void close() {
        search.close();
        archive.close();
    }
}
