package org.isnad.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.ledger.Head;
import org.isnad.search.IncidentPage.Hit;
import org.isnad.search.PageRequest.Order;
import org.jspecify.annotations.Nullable;

/** Rows that a filter lets through. What is asked often is found once. */
final class Selected implements Selection {

    private final State state;
    private final IncidentFilter filter;
    private final @Nullable Query query;
    private final float[] scores;
    private final RowFilter by;
    private final short[] failed;
    private final int[] rows;

    /** Rows that only one part of the filter keeps out, ascending. */
    private final int[] near;

    /** All parts that keep some of them out. */
    private final int nearBits;

    private Selected(
            State state,
            IncidentFilter filter,
            @Nullable Query query,
            float[] scores,
            RowFilter by,
            short[] failed,
            int[] rows,
            int[] near) {
        this.state = state;
        this.filter = filter;
        this.query = query;
        this.scores = scores;
        this.by = by;
        this.failed = failed;
        this.rows = rows;
        this.near = near;
        int bits = 0;
        for (int row : near) {
            bits |= failed[row];
        }
        this.nearBits = bits;
    }

    static Selected of(State state, IncidentFilter filter) {
        boolean words = !filter.words().isEmpty();
        Query query = words ? QueryWords.incidents(filter.words()) : null;
        float[] scores = new float[words ? state.rows.size() : 0];
        FixedBitSet said = query == null ? null : matching(state, query, scores);
        FixedBitSet placed = filter.where().place().isEmpty()
                ? null
                : matching(state, placeQuery(filter.where().place()), new float[0]);
        RowFilter by = new RowFilter(state.rows, filter, placed);
        short[] failed = new short[state.rows.size()];
        // Nothing is counted beside the words that are asked for, so that what does not say them needs no further look.
        Arrays.fill(failed, (short) (said == null ? 0 : RowFilter.WORDS));
        int[] rows = new int[failed.length];
        int[] near = new int[failed.length];
        int in = 0;
        int out = 0;
        for (int row = next(said, 0, failed.length); row < failed.length; row = next(said, row + 1, failed.length)) {
            int not = by.failed(row);
            failed[row] = (short) not;
            if (not == 0) {
                rows[in++] = row;
            } else if ((not & not - 1) == 0) {
                near[out++] = row;
            }
        }
        return new Selected(
                state, filter, query, scores, by, failed, Arrays.copyOf(rows, in), Arrays.copyOf(near, out));
    }

    /** The next row of some, or of all; the size where there is none. */
    private static int next(@Nullable FixedBitSet some, int row, int size) {
        return some == null || row >= size ? row : Math.min(size, some.nextSetBit(row));
    }

    /** All words, the last of which may be cut short. */
    private static Query placeQuery(String place) {
        List<String> words = Words.of(place);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Term term = new Term(Fields.PLACE, words.get(i));
            all.add(i == words.size() - 1 ? new PrefixQuery(term) : new TermQuery(term), Occur.FILTER);
        }
        return all.build();
    }

    private static FixedBitSet matching(State state, Query query, float[] scores) {
        return state.read(searcher -> searcher.search(query, new Matching(state, scores)));
    }

    /** Collects the rows of documents, and what they score where somebody wants to know. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Matching(State state, float[] scores) implements CollectorManager<Matched, FixedBitSet> {

        @Override
        public Matched newCollector() {
            return new Matched(state, scores);
        }

        @Override
        public FixedBitSet reduce(Collection<Matched> parts) {
            FixedBitSet all = new FixedBitSet(Math.max(1, state.rows.size()));
            parts.forEach(part -> all.or(part.found));
            return all;
        }
    }

    private static final class Matched extends SimpleCollector {

        private final State state;
        private final float[] scores;
        private final FixedBitSet found;
        private int base;
        private @Nullable Scorable scorer;

        Matched(State state, float[] scores) {
            this.state = state;
            this.scores = scores;
            this.found = new FixedBitSet(Math.max(1, state.rows.size()));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable scorable) {
            scorer = scorable;
        }

        @Override
        public void collect(int document) throws IOException {
            int row = state.row(base + document);
            if (row >= 0) {
                found.set(row);
                if (scores.length > 0 && scorer != null) {
                    scores[row] = scorer.score();
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return scores.length > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    boolean isOf(State other) {
        return state == other;
    }

    @Override
    public IncidentFilter filter() {
        return filter;
    }

    @Override
    public Head head() {
        return state.head;
    }

    @Override
    public int total() {
        return rows.length;
    }

    @Override
    public int notOnMap() {
        int count = 0;
        for (int row : rows) {
            count += state.rows.isOnMap(row) ? 0 : 1;
        }
        return count;
    }

    @Override
    public TollSum killed() {
        return state.rows.killed(rows);
    }

    @Override
    public IncidentPage page(PageRequest request) {
        Order order = query == null && request.order() == Order.BEST_MATCH ? Order.LATEST : request.order();
        Keys keys = new Keys(state.rows, scores, order);
        Keys.Key after = request.after() == null ? null : keys.read(request.after());
        int[] page = new int[request.limit()];
        int size = 0;
        boolean more = false;
        for (int row : inOrder(order, keys, after, page.length + 1)) {
            if (failed[row] == 0 && (after == null || keys.isAfter(row, after))) {
                if (size == page.length) {
                    more = true;
                    break;
                }
                page[size++] = row;
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            hits.add(new Hit(state.rows.row(page[i]), List.of()));
        }
        if (query != null) {
            hits = new Snippets(state, query).of(hits, page);
        }
        return new IncidentPage(hits, more ? keys.write(page[size - 1]) : null);
    }

    private int[] inOrder(Order order, Keys keys, Keys.@Nullable Key after, int most) {
        return order == Order.BEST_MATCH ? keys.best(rows, after, most) : state.rows.in(order);
    }

    /** Rows that nothing but this part of the filter keeps out. */
    private int[] only(int part) {
        return (nearBits & part) == 0
                ? new int[0]
                : Arrays.stream(near).filter(row -> failed[row] == part).toArray();
    }

    @Override
    public TimeLine timeLine(int mostBuckets) {
        if (mostBuckets < 1) {
            throw new IllegalArgumentException("a time line has one bucket or more, got " + mostBuckets);
        }
        return TimeLines.of(state.rows, by, rows, only(RowFilter.DAYS), mostBuckets);
    }

    @Override
    public MapView map(Area.Box window, int zoom) {
        return new MapGrid(state.rows, rows, window).view(zoom);
    }

    @Override
    public FacetCounts facet(Facet facet, int most) {
        return new FacetCounter(state.rows, rows, this::only).count(facet, most);
    }
}
