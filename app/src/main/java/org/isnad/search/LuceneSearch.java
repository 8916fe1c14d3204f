package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.isnad.archive.Archive;
import org.isnad.archive.Progress;
import org.isnad.ledger.Head;
import org.jspecify.annotations.Nullable;

/** The search on an index of Lucene, whose rows are held in memory. */
final class LuceneSearch implements IncidentSearch {

    private static final String DIRECTORY = "index";
    private static final int REMEMBERED = 32;

    private final Path directory;
    private final Feed feed;
    private final Retired retired = new Retired();
    private volatile State state;
    private final ReentrantLock writing = new ReentrantLock();

    private IndexHome home;

    /** Whether the index could not be written, so that it is to be opened anew: Lucene may have closed its writer for good. */
    private boolean broken;

    private volatile boolean closing;
    private boolean closed;

    /** Selections of the present state, so that the map, time line and list of one page are found once. */
    private final Map<IncidentFilter, Selected> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentFilter, Selected> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Where the index gets its documents from. */
    @FunctionalInterface
    interface Feed {

        /**
         * Writes what changed since the state.
         *
         * @return the head that the index shows then, or null where nothing was new
         */
        @Nullable
        Head write(IndexHome home, State since) throws IOException;
    }

    private LuceneSearch(Path directory, IndexHome home, Feed feed) throws IOException {
        this.directory = directory;
        this.home = home;
        this.feed = feed;
        this.state = readable(home);
    }

    private static State stateOf(IndexHome home) throws IOException {
        DirectoryReader reader = home.reader();
        try {
            return new State(home.head(), reader);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** The state of an index that may open and not be read: such a one is broken, too, and is made anew. */
    private static State readable(IndexHome home) throws IOException {
        try {
            return stateOf(home);
        } catch (IOException | RuntimeException e) {
            home.clear();
            return stateOf(home);
        }
    }

    static IncidentSearch open(Archive archive, Progress progress) {
        return open(archive.path().resolve(DIRECTORY), feed(archive, progress));
    }

    static IncidentSearch openAsItIs(Archive archive, Progress progress) {
        AtomicReference<@Nullable LuceneSearch> opened = new AtomicReference<>();
        Progress until = (what, count) -> {
            LuceneSearch search = opened.get();
            if (search != null && search.closing) {
                throw new CancellationException("the search is being closed");
            }
            progress.done(what, count);
        };
        LuceneSearch search = asItIs(archive.path().resolve(DIRECTORY), feed(archive, until));
        opened.set(search);
        return search;
    }

    /** Opens the index in this directory, fed by something else than an archive. */
    static IncidentSearch open(Path directory, Feed feed) {
        LuceneSearch search = asItIs(directory, feed);
        try {
            search.refresh();
            return search;
        } catch (RuntimeException e) {
            search.close();
            throw e;
        }
    }

    private static LuceneSearch asItIs(Path directory, Feed feed) {
        IndexHome home = IndexHome.open(directory);
        try {
            return new LuceneSearch(directory, home, feed);
        } catch (IOException e) {
            home.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static Feed feed(Archive archive, Progress progress) {
        return (home, since) -> new CatchingUp(
                        archive,
                        home.writer(),
                        id -> {
                            int row = since.rows.find(id);
                            return row < 0 ? null : new CatchingUp.Known(since.rows.row(row), since.moved(row));
                        },
                        progress)
                .from(since.head);
    }

    @Override
    public Selection select(IncidentFilter filter) {
        State now = state;
        synchronized (recent) {
            Selected known = recent.get(filter);
            if (known != null && known.isOf(now)) {
                return known;
            }
        }
        Selected selected = Selected.of(now, filter);
        synchronized (recent) {
            recent.put(filter, selected);
        }
        return selected;
    }

    @Override
    public ReportPage reports(ReportQuery query) {
        return new ReportFinder(state).find(query);
    }

    @Override
    public Optional<IncidentRow> row(long incident) {
        Rows rows = state.rows;
        int found = rows.find(incident);
        return found < 0 ? Optional.empty() : Optional.of(rows.row(found));
    }

    @Override
    public SourceStatistics sources() {
        return state.sources();
    }

    @Override
    public Head head() {
        return state.head;
    }

    @Override
    public boolean refresh() {
        writing.lock();
        try {
            return !closed && write();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public boolean refreshWithin(Duration patience) {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return !closed && write();
        } finally {
            writing.unlock();
        }
    }

    private boolean write() {
        try {
            if (broken || !home.writer().isOpen()) {
                reopen();
            }
            Head head = feed.write(home, state);
            if (head == null) {
                return false;
            }
            home.commit(head);
            show(state.next(head, home.writer()));
            return true;
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException(e);
        }
    }

    /** Goes back to what was written last; what came since is fed again. */
    private void reopen() throws IOException {
        home.close();
        home = IndexHome.open(directory);
        show(readable(home));
        broken = false;
    }

    private void show(State next) {
        State before = state;
        state = next;
        synchronized (recent) {
            recent.clear();
        }
        retired.retire(before);
    }

    @Override
    public void close() {
        closing = true;
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            state.release();
            retired.close();
            home.close();
        } finally {
            writing.unlock();
        }
    }
}
