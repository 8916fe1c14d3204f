package org.isnad.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.isnad.ledger.Head;
import org.isnad.store.StoreException;

/**
 * Where the index lies. It is a cache: what cannot be opened is thrown away, and the ledger's head that it shows is kept
 * with every commit.
 */
final class IndexHome implements AutoCloseable {

    private static final String HEAD = "head";
    private static final String FORM = "form";
    private static final double BUFFER_MB = 64;

    private final Directory directory;
    private final IndexWriter writer;

    private IndexHome(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Opens the index in a directory, an empty one where there is none or what is there is of no use.
     *
     * @throws StoreException where another process has it open
     */
    static IndexHome open(Path path) {
        if (!canWrite(path)) {
            return inMemory();
        }
        try {
            Directory directory = FSDirectory.open(path);
            try {
                IndexHome home =
                        new IndexHome(directory, new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND)));
                if (home.isUsable()) {
                    return home;
                }
                home.writer.rollback();
            } catch (LockObtainFailedException e) {
                directory.close();
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                // Broken, or of a version of Lucene that cannot be read: it is made anew below.
            }
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexHome(directory, new IndexWriter(directory, config(OpenMode.CREATE)));
        } catch (LockObtainFailedException e) {
            throw new StoreException(
                    "%s: another Isnad has the search open; stop it first, or use the one that runs".formatted(path),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IndexHome inMemory() {
        try {
            Directory directory = new ByteBuffersDirectory();
            return new IndexHome(directory, new IndexWriter(directory, config(OpenMode.CREATE)));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    private static boolean canWrite(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            return false;
        }
        return Files.isWritable(path);
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(Words.ANALYZER)
                .setOpenMode(mode)
                .setSimilarity(new BooleanSimilarity())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    private boolean isUsable() {
        Map<String, String> data = data();
        return !data.containsKey(FORM) ? writer.getDocStats().maxDoc == 0 : RowCodec.FORM.equals(data.get(FORM));
    }

    private Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    IndexWriter writer() {
        return writer;
    }

    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** The end of the ledger that the index shows. */
    Head head() {
        String head = data().get(HEAD);
        return head == null ? Head.NONE : Head.parse(head);
    }

    /** Keeps what was written, as the state of this head. */
    void commit(Head head) throws IOException {
        writer.setLiveCommitData(
                Map.of(HEAD, head.toString(), FORM, RowCodec.FORM).entrySet());
        writer.commit();
    }

    /** Takes everything out, unread. What lies on the disk goes with the next commit. */
    void clear() throws IOException {
        writer.deleteAll();
        writer.setLiveCommitData(Map.<String, String>of().entrySet());
    }

    @Override
    public void close() {
        try {
            if (writer.isOpen()) {
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
