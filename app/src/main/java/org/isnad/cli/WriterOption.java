package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.isnad.archive.Archive;
import org.isnad.ledger.SigningKey;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that writes to the store. */
final class WriterOption {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Sign the ledger with this key, which 'isnad key' makes; default: $ISNAD_KEY.")
    private @Nullable Path key;

    /** Waits some seconds where another process writes. */
    Archive open() {
        return open(Archive.PATIENCE);
    }

    Archive open(Duration patience) {
        return Archive.openWhenFree(
                data.directory(), Archive.Options.writing(System.getenv("ISNAD_DATABASE"), signingKey()), patience);
    }

    Path directory() {
        return data.directory();
    }

    private @Nullable SigningKey signingKey() {
        return signingKey(key);
    }

    /**
     * The key in a file, or the one that the environment names; null where neither is given.
     *
     * @throws StoreException where it cannot be read
     */
    static @Nullable SigningKey signingKey(@Nullable Path given) {
        String named = System.getenv("ISNAD_KEY");
        Path file = given != null || named == null || named.isBlank() ? given : Path.of(named);
        if (file == null) {
            return null;
        }
        try {
            return SigningKey.read(file);
        } catch (IOException e) {
            throw new StoreException("%s: the key cannot be read (%s)".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
    }
}
