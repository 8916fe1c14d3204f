package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.ledger.Head;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.Span;

/**
 * Fills an index with incidents that no archive holds, so that search and pages can be measured with many of them. Each has one
 * report.
 */
public final class IndexFiller implements AutoCloseable {

    private final Path directory;
    private final IndexHome home;

    private IndexFiller(Path directory, IndexHome home) {
        this.directory = directory;
        this.home = home;
    }

    /** Begins an index in a directory; what is there is thrown away. */
    public static IndexFiller into(Path directory) {
        IndexHome home = IndexHome.open(directory);
        try {
            home.writer().deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IndexFiller(directory, home);
    }

    /** Adds an incident and the report that tells of it. */
    public void add(IncidentRow row, Report report) {
        List<Passage> passages = List.of(
                new Passage(
                        report.id(),
                        new Evidence(Part.TITLE, new Span(0, report.title().length()))),
                new Passage(
                        report.id(),
                        new Evidence(Part.TEXT, new Span(0, report.text().length()))));
        StoredHit hit = new StoredHit(
                report.id(),
                report.title(),
                report.source(),
                report.published(),
                report.language(),
                List.of(row.id()),
                false);
        try {
            Tellers tellers = new Tellers(
                    List.of(new Tellers.Teller(report.source() == null ? "" : report.source(), report.published())),
                    List.of());
            home.writer()
                    .addDocument(Documents.incident(row, 0, tellers, Set.of(), passages, Map.of(report.id(), report)));
            home.writer().addDocument(Documents.report(hit, report.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was added, as the state of this head, and opens it. Nothing new will ever be found in it. */
    public IncidentSearch finish(Head head) {
        try {
            home.commit(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.close();
        return LuceneSearch.open(directory, (opened, since) -> null);
    }

    @Override
    public void close() {
        home.close();
    }
}
