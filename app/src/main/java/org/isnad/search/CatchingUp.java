package org.isnad.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.isnad.archive.Archive;
import org.isnad.archive.Changes;
import org.isnad.archive.Changes.Touched;
import org.isnad.archive.Progress;
import org.isnad.archive.ReportSheet;
import org.isnad.claim.PlaceClaim;
import org.isnad.ledger.Head;
import org.isnad.render.IncidentSheet;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/** Writes into the index what changed in an archive since the head that the index shows. */
final class CatchingUp {

    /** Looked up at once; other readers of the archive get their turn in between. */
    private static final int BATCH = 50;

    /** What the index knows of an incident. */
    record Known(IncidentRow row, long moved) {}

    private final Archive archive;
    private final IndexWriter writer;
    private final LongFunction<@Nullable Known> known;
    private final Progress progress;

    /**
     * Prepares.
     *
     * @param known what the index knows of an incident now, or null
     */
    CatchingUp(Archive archive, IndexWriter writer, LongFunction<@Nullable Known> known, Progress progress) {
        this.archive = archive;
        this.writer = writer;
        this.known = known;
        this.progress = progress;
    }

    /** Writes all changes, and tells the head that the index shows then; null where nothing was new. */
    @Nullable
    Head from(Head head) throws IOException {
        Changes changes = archive.changesSince(head);
        if (changes.head().equals(head)) {
            return null;
        }
        if (changes.everything()) {
            writer.deleteAll();
        }
        Map<Long, Touched> left = new HashMap<>(changes.incidents());
        Set<Long> also = new TreeSet<>();
        long[] done = new long[2];
        for (List<Long> batch : batches(changes.incidents().keySet())) {
            also.addAll(incidents(batch, left, changes.everything()));
            progress.done("incidents", done[0] += batch.size());
        }
        // Incidents that may be the same one tell so of one another, though the ledger says nothing of it.
        also.removeAll(changes.incidents().keySet());
        for (List<Long> batch : batches(also)) {
            incidents(batch, left, false);
        }
        for (List<String> batch : batches(changes.reports())) {
            for (ReportSheet sheet : archive.reports(batch)) {
                StoredHit hit = StoredHit.of(sheet);
                put(
                        hit.id().value(),
                        Documents.report(hit, sheet.told().report().text()),
                        changes.everything());
            }
            progress.done("reports", done[1] += batch.size());
        }
        return changes.head();
    }

    /** Writes some incidents, and tells which others may be the same as they, now or before. */
    private Set<Long> incidents(List<Long> batch, Map<Long, Touched> touched, boolean isNew) throws IOException {
        Set<Long> related = new TreeSet<>();
        Set<Long> gone = new LinkedHashSet<>(batch);
        for (IncidentSheet sheet : archive.incidents(batch, Policy.ISNAD)) {
            Known before = isNew ? null : known.apply(sheet.id());
            Touched now = touched(touched.get(sheet.id()), before);
            IncidentRow row = RowMaker.row(sheet, now);
            put(Documents.key(row.id()), document(sheet, row, now.moved()), isNew);
            gone.remove(sheet.id());
            related.addAll(row.told().maybeSame());
        }
        for (long id : batch) {
            Known before = isNew ? null : known.apply(id);
            if (before != null) {
                related.addAll(before.row().told().maybeSame());
            }
        }
        for (long id : gone) {
            writer.deleteDocuments(new Term(Fields.KEY, Documents.key(id)));
        }
        return related;
    }

    private static Touched touched(@Nullable Touched now, @Nullable Known before) {
        Touched earlier = before == null
                ? new Touched(0, Instant.EPOCH, 0)
                : new Touched(
                        before.row().changed().seq(), before.row().changed().at(), before.moved());
        return now == null ? earlier : new Touched(now.seq(), now.at(), Math.max(now.moved(), earlier.moved()));
    }

    private static Document document(IncidentSheet sheet, IncidentRow row, long moved) {
        Map<ReportId, Report> texts = new HashMap<>();
        Set<String> places = new LinkedHashSet<>();
        List<Passage> passages = new ArrayList<>();
        for (Member member : sheet.members()) {
            Report report = member.account().report();
            texts.put(report.id(), report);
            passages.addAll(Passage.of(member));
            var claim = member.account().claim();
            for (PlaceClaim place : claim == null ? List.<PlaceClaim>of() : claim.places()) {
                places.add(report.words(place.at()));
                add(places, place.province());
                add(places, place.country());
                add(
                        places,
                        place.located() == null || place.located().place() == null
                                ? null
                                : place.located().place().name());
            }
        }
        return Documents.incident(row, moved, Tellers.of(sheet), places, passages, texts);
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void put(String key, Document document, boolean isNew) throws IOException {
        if (isNew) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(new Term(Fields.KEY, key), document);
        }
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        List<List<T>> batches = new ArrayList<>();
        List<T> rest = List.copyOf(all);
        for (int from = 0; from < rest.size(); from += BATCH) {
            batches.add(rest.subList(from, Math.min(rest.size(), from + BATCH)));
        }
        return batches;
    }
}
