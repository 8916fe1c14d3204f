package org.isnad.search;

import java.time.Duration;
import java.util.Optional;
import org.isnad.archive.Archive;
import org.isnad.archive.Progress;
import org.isnad.ledger.Head;

/**
 * Finds incidents and reports. Any number of threads may ask at once; each answer shows one state of the archive, the one
 * that {@link #head} told before or a later one.
 */
public interface IncidentSearch extends AutoCloseable {

    /**
     * Opens the index of an archive, in the directory {@code index} beside it, and brings it up to date. Where it is missing,
     * broken or of another form, it is made anew, which takes some milliseconds an incident. Where the directory may not be
     * written, it is made in memory.
     *
     * @param archive stays open for as long as the search does
     * @throws org.isnad.store.StoreException where another process has the index open
     */
    static IncidentSearch open(Archive archive, Progress progress) {
        return LuceneSearch.open(archive, progress);
    }

    /**
     * Opens it as it lies there, empty where it is to be made anew. {@link #refresh} brings it up to date, which may take
     * minutes where the archive is large; what is asked meanwhile is answered from what there is.
     *
     * @param progress told how far {@link #refresh} is
     * @throws org.isnad.store.StoreException where another process has the index open
     */
    static IncidentSearch openAsItIs(Archive archive, Progress progress) {
        return LuceneSearch.openAsItIs(archive, progress);
    }

    /**
     * The incidents that a filter lets through. Page, map, time line and facets are taken from what it returns, so that
     * all of them show the same set.
     *
     * @throws QueryFault where the words of the filter are no query
     */
    Selection select(IncidentFilter filter);

    /**
     * Reports by their words.
     *
     * @throws QueryFault where the words are no query, or the cursor is none that a page gave
     */
    ReportPage reports(ReportQuery query);

    /** What a list shows of an incident; empty where there is none of this number, or it has no claims any more. */
    Optional<IncidentRow> row(long incident);

    /** What each source told, and who copies whom. */
    SourceStatistics sources();

    /** The end of the ledger that answers show now. */
    Head head();

    /**
     * Takes in what happened in the archive since. Selections made before go on to show what they showed. Where the index
     * cannot be written, as on a full disk, the next try opens it anew.
     *
     * @return whether anything was new
     * @throws java.io.UncheckedIOException where the index cannot be written
     */
    boolean refresh();

    /** The same, but leaves it to another thread that is at it already and is not done within this time. */
    boolean refreshWithin(Duration patience);

    @Override
    void close();
}
