package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.isnad.ledger.Head;
import org.jspecify.annotations.Nullable;

/** One state of the index: its documents, and the rows of all incidents in memory. */
final class State {

    private static final int NO_ROW = -1;

    final Head head;
    final DirectoryReader reader;
    final IndexSearcher searcher;
    final Rows rows;

    /** The last undecided move of each row; see {@link org.isnad.archive.Changes.Touched#moved}. */
    private final long[] moved;

    private final int[] documents;
    private final int[] rowOf;

    private @Nullable SourceStatistics sources;

    /** Read once and written to by nobody. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Found(long id, byte[] row, long moved, int document) {}

    /** Reads the rows of all incidents. */
    State(Head head, DirectoryReader reader) throws IOException {
        this.head = head;
        this.reader = reader;
        // One thread a question: many ask at once, and each is answered in milliseconds.
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BooleanSimilarity());
        List<Found> all = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf, all);
        }
        all.sort(Comparator.comparingLong(Found::id));
        rows = new Rows(all.stream().map(Found::row).toList());
        moved = all.stream().mapToLong(Found::moved).toArray();
        documents = all.stream().mapToInt(Found::document).toArray();
        rowOf = new int[reader.maxDoc()];
        java.util.Arrays.fill(rowOf, NO_ROW);
        for (int row = 0; row < documents.length; row++) {
            rowOf[documents[row]] = row;
        }
    }

    private static void read(LeafReaderContext leaf, List<Found> all) throws IOException {
        LeafReader segment = leaf.reader();
        NumericDocValues numbers = segment.getNumericDocValues(Fields.NUMBER);
        NumericDocValues moves = segment.getNumericDocValues(Fields.MOVED);
        BinaryDocValues rows = segment.getBinaryDocValues(Fields.ROW);
        if (numbers == null || moves == null || rows == null) {
            return;
        }
        Bits live = segment.getLiveDocs();
        for (int doc = numbers.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = numbers.nextDoc()) {
            if ((live == null || live.get(doc)) && moves.advanceExact(doc) && rows.advanceExact(doc)) {
                byte[] row = BytesRef.deepCopyOf(rows.binaryValue()).bytes;
                all.add(new Found(numbers.longValue(), row, moves.longValue(), leaf.docBase + doc));
            }
        }
    }

    private State(Head head, State same) {
        this.head = head;
        this.reader = same.reader;
        this.searcher = same.searcher;
        this.rows = same.rows;
        this.moved = same.moved;
        this.documents = same.documents;
        this.rowOf = same.rowOf;
    }

    /** The state after something was written. */
    State next(Head newHead, IndexWriter writer) throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            return new State(newHead, newer);
        }
        reader.incRef();
        return new State(newHead, this);
    }

    /** Something to look up in the documents. */
    @FunctionalInterface
    interface Work<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    /**
     * Looks something up.
     *
     * @throws IllegalStateException where this state was let go of long ago
     */
    <T> T read(Work<T> work) {
        if (!reader.tryIncRef()) {
            throw new IllegalStateException("this selection is of a state that is gone; select anew");
        }
        try {
            return work.of(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
        }
    }

    /** What each source told; counted once. */
    synchronized SourceStatistics sources() {
        SourceStatistics known = sources;
        if (known == null) {
            known = read(searcher -> {
                SourceStatistics.Counter counter = new SourceStatistics.Counter();
                for (int row = 0; row < documents.length; row++) {
                    counter.add(rows.ids[row], Tellers.read(bytes(row, Fields.TELLERS)));
                }
                return counter.statistics();
            });
            sources = known;
        }
        return known;
    }

    /** What the document of a row keeps in a field of bytes. For {@link #read} alone. */
    byte[] bytes(int row, String field) throws IOException {
        int document = documents[row];
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        if (values == null || !values.advanceExact(document - leaf.docBase)) {
            throw new IOException("an incident of the index has no " + field);
        }
        return BytesRef.deepCopyOf(values.binaryValue()).bytes;
    }

    /** The row of a document, or -1 where it is no incident. */
    int row(int document) {
        return rowOf[document];
    }

    long moved(int row) {
        return moved[row];
    }

    /** Lets go of the files. Whoever still asks gets to the end first. */
    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
