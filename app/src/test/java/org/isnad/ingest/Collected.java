package org.isnad.ingest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.report.Report;

/** What a source handed over, by kind. */
record Collected(List<Report> reports, List<String> notes, List<String> failures) {

    static Collected from(ReportSource source) {
        Collected all = new Collected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        source.forEach(incoming -> incoming.tell(
                read -> all.reports.add(read.report()),
                noted -> all.notes.add(noted.where() + ": " + noted.note()),
                failed -> all.failures.add(failed.where() + ": " + failed.reason())));
        return all;
    }

    static Collected from(Path... places) {
        return from(Limits.standard(), places);
    }

    static Collected from(Limits limits, Path... places) {
        return from(
                ReportFiles.of(Stream.of(places).map(Path::toString).toList(), InputStream.nullInputStream(), limits));
    }

    static Collected fromStdin(byte[] bytes) {
        return from(ReportFiles.of(List.of("-"), new ByteArrayInputStream(bytes), Limits.standard()));
    }

    List<String> ids() {
        return reports.stream().map(report -> report.id().value()).toList();
    }

    Report only() {
        if (reports.size() != 1 || !failures.isEmpty()) {
            throw new AssertionError("not one report but " + this);
        }
        return reports.get(0);
    }
}
