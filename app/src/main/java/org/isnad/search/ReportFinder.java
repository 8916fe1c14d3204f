package org.isnad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.isnad.report.Part;
import org.isnad.report.Span;
import org.isnad.search.ReportPage.Hit;
import org.jspecify.annotations.Nullable;

/** Finds reports by their words. */
final class ReportFinder {

    private static final int SNIPPETS = 3;
    private static final String BETWEEN = "~";

    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.ORDER_DAY, SortField.Type.INT, true),
            new SortField(Fields.ORDER_KEY, SortField.Type.STRING));

    private final State state;

    ReportFinder(State state) {
        this.state = state;
    }

    ReportPage find(ReportQuery asked) {
        Query words = asked.words().isEmpty() ? new MatchAllDocsQuery() : QueryWords.reports(asked.words());
        Query query = all(words, asked);
        FieldDoc after = asked.after() == null ? null : place(asked.after());
        return state.read(searcher -> page(searcher, asked, words, query, after));
    }

    private static Query all(Query words, ReportQuery asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(words, Occur.MUST);
        all.add(new TermQuery(new Term(Fields.KIND, Fields.REPORT)), Occur.FILTER);
        if (!asked.old()) {
            all.add(new TermQuery(new Term(Fields.SUPERSEDED, "false")), Occur.FILTER);
        }
        if (!asked.source().isBlank()) {
            all.add(new TermQuery(new Term(Fields.OUTLET, asked.source().strip())), Occur.FILTER);
        }
        DayRange days = asked.days();
        if (days != null) {
            int from = days.from() == null
                    ? Integer.MIN_VALUE + 1
                    : (int) days.from().toEpochDay();
            int to = days.to() == null ? Integer.MAX_VALUE : (int) days.to().toEpochDay();
            all.add(IntPoint.newRangeQuery(Fields.DAY, from, to), Occur.FILTER);
        }
        return all.build();
    }

    private static ReportPage page(
            IndexSearcher searcher, ReportQuery asked, Query words, Query query, @Nullable FieldDoc after)
            throws IOException {
        int total = searcher.count(query);
        TopFieldDocs found = searcher.searchAfter(after, query, asked.limit() + 1, ORDER, true);
        boolean more = found.scoreDocs.length > asked.limit();
        int size = Math.min(asked.limit(), found.scoreDocs.length);
        Marker marker = new Marker(words);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Document document = searcher.storedFields().document(found.scoreDocs[i].doc);
            hits.add(hit(document, asked.words().isEmpty() ? null : marker));
        }
        return new ReportPage(hits, total, more ? cursor((FieldDoc) found.scoreDocs[size - 1]) : null);
    }

    private static Hit hit(Document document, @Nullable Marker marker) {
        String title = document.get(Fields.REPORT_TITLE);
        StoredHit stored = StoredHit.read(BytesRef.deepCopyOf(document.getBinaryValue(Fields.STORED)).bytes, title);
        List<Snippet> snippets = new ArrayList<>();
        if (marker != null) {
            CutText text = CutText.of(document);
            mark(marker, text, Part.TITLE, 1).forEach(m -> snippets.add(m.at(stored.id(), Part.TITLE)));
            mark(marker, text, Part.TEXT, SNIPPETS - snippets.size())
                    .forEach(m -> snippets.add(m.at(stored.id(), Part.TEXT)));
        }
        return new Hit(
                stored.id(),
                title,
                stored.source(),
                stored.published(),
                stored.language(),
                stored.incidents(),
                stored.superseded(),
                snippets);
    }

    private static List<Marker.Marked> mark(Marker marker, CutText text, Part part, int most) {
        String words = text.words(part);
        return words.isEmpty() ? List.of() : marker.in(words, text.cuts(part), new Span(0, words.length()), most);
    }

    private static String cursor(FieldDoc last) {
        Object[] fields = last.fields;
        return Float.floatToIntBits((Float) fields[0])
                + BETWEEN
                + fields[1]
                + BETWEEN
                + ((BytesRef) fields[2]).utf8ToString();
    }

    /** The place that a cursor names. */
    private FieldDoc place(String cursor) {
        String[] parts = cursor.split(BETWEEN, 3);
        try {
            if (parts.length == 3) {
                float score = Float.intBitsToFloat(Integer.parseInt(parts[0]));
                // The number of the document only decides between equal ones, of which there are none.
                int none = Math.max(0, state.reader.maxDoc() - 1);
                return new FieldDoc(
                        none, score, new Object[] {score, Integer.parseInt(parts[1]), new BytesRef(parts[2])});
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new QueryFault("'%s' is no place in a list of reports; begin with the first page".formatted(cursor));
    }
}
