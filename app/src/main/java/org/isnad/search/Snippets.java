package org.isnad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.isnad.report.Evidence;
import org.isnad.report.ReportId;
import org.isnad.search.IncidentPage.Hit;

/** Shows where in reports the words of a query stand. */
final class Snippets {

    /** Of one incident. */
    private static final int MOST = 3;

    /** Of one incident so many passages are looked through, so that one of very many reports costs no more. */
    private static final int MOST_PASSAGES = 40;

    private static final Set<String> CUT_TEXT = Set.of(Fields.REPORT_TITLE, Fields.REPORT_TEXT, Fields.CUTS);

    private final State state;
    private final Marker marker;
    private final Map<ReportId, Optional<CutText>> texts = new HashMap<>();

    Snippets(State state, Query query) {
        this.state = state;
        this.marker = new Marker(query);
    }

    /** The same hits with snippets. */
    List<Hit> of(List<Hit> hits, int[] rows) {
        return state.read(searcher -> {
            List<Hit> shown = new ArrayList<>();
            for (int i = 0; i < hits.size(); i++) {
                List<Passage> passages = Passage.read(state.bytes(rows[i], Fields.PASSAGES));
                shown.add(new Hit(hits.get(i).row(), snippets(searcher, passages)));
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
            Optional<CutText> text = text(searcher, passage.report());
            if (text.isPresent()) {
                found.addAll(in(passage, text.get(), MOST - found.size()));
            }
        }
        return found;
    }

    private List<Snippet> in(Passage passage, CutText text, int most) {
        Evidence at = passage.at();
        String words = text.words(at.part());
        // A report that was changed since is indexed anew together with its incidents; this only guards the bounds.
        if (at.span().end() > words.length()) {
            return List.of();
        }
        return marker.in(words, text.cuts(at.part()), at.span(), most).stream()
                .map(marked -> marked.at(passage.report(), at.part()))
                .toList();
    }

    private Optional<CutText> text(IndexSearcher searcher, ReportId id) throws IOException {
        Optional<CutText> known = texts.get(id);
        if (known != null) {
            return known;
        }
        int found = document(searcher, new Term(Fields.KEY, id.value()));
        Optional<CutText> text = found < 0
                ? Optional.empty()
                : Optional.of(CutText.of(searcher.storedFields().document(found, CUT_TEXT)));
        texts.put(id, text);
        return text;
    }

    /** The document with a key, or -1. Looked up straight, for a search would weigh what is but there or not. */
    private static int document(IndexSearcher searcher, Term key) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(key, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    return leaf.docBase + postings.docID();
                }
            }
        }
        return -1;
    }
}
