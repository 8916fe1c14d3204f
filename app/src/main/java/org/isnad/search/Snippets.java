package org.isnad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.ReportId;
import org.isnad.search.IncidentPage.Hit;

/** Shows where in reports the words of a query stand. */
final class Snippets {

    /** Of one incident. */
    private static final int MOST = 3;

    /** Of one incident so many passages are looked through, so that one of very many reports costs no more. */
    private static final int MOST_PASSAGES = 40;

    private final State state;
    private final Marker marker;
    private final Map<ReportId, Optional<Text>> texts = new HashMap<>();

    private record Text(String title, String text) {}

    Snippets(State state, Query query) {
        this.state = state;
        this.marker = new Marker(query);
    }

    /** The same hits with snippets. */
    List<Hit> of(List<Hit> hits, int[] rows) {
        return state.read(searcher -> {
            List<Hit> shown = new ArrayList<>();
            for (int i = 0; i < hits.size(); i++) {
                Document document = searcher.storedFields().document(state.document(rows[i]), Set.of(Fields.PASSAGES));
                BytesRef bytes = document.getBinaryValue(Fields.PASSAGES);
                byte[] passages = bytes == null ? new byte[Integer.BYTES] : BytesRef.deepCopyOf(bytes).bytes;
                shown.add(new Hit(hits.get(i).row(), snippets(searcher, Passage.read(passages))));
            }
            return shown;
        });
    }

    private List<Snippet> snippets(IndexSearcher searcher, List<Passage> passages) throws IOException {
        List<Snippet> found = new ArrayList<>();
        int looked = 0;
        for (Passage passage : passages) {
            if (found.size() >= MOST || looked++ >= MOST_PASSAGES) {
                break;
            }
            Optional<Text> text = text(searcher, passage.report());
            if (text.isPresent()) {
                String words = passage.at().part() == Part.TITLE
                        ? text.get().title()
                        : text.get().text();
                found.addAll(in(passage, words, MOST - found.size()));
            }
        }
        return found;
    }

    private List<Snippet> in(Passage passage, String words, int most) throws IOException {
        Evidence at = passage.at();
        // A report that was changed since is indexed anew together with its incidents; this only guards the bounds.
        if (at.span().end() > words.length()) {
            return List.of();
        }
        String field = at.part() == Part.TITLE ? Fields.TITLE : Fields.TEXT;
        return marker.in(field, at.span().in(words), most).stream()
                .map(marked -> marked.at(passage.report(), at.part(), at.span().start()))
                .toList();
    }

    private Optional<Text> text(IndexSearcher searcher, ReportId id) throws IOException {
        Optional<Text> known = texts.get(id);
        if (known != null) {
            return known;
        }
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.KEY, id.value())), 1);
        Optional<Text> text = Optional.empty();
        if (found.scoreDocs.length > 0) {
            Document document =
                    searcher.storedFields().document(found.scoreDocs[0].doc, Set.of(Fields.TITLE, Fields.TEXT));
            text = Optional.of(new Text(
                    Optional.ofNullable(document.get(Fields.TITLE)).orElse(""),
                    Optional.ofNullable(document.get(Fields.TEXT)).orElse("")));
        }
        texts.put(id, text);
        return text;
    }
}
