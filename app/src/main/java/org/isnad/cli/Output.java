package org.isnad.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where results go: standard output, or a file that appears under its name only when it is whole. Until then it lies
 * beside it under a hidden name.
 */
final class Output implements AutoCloseable {

    private final Writer writer;
    private final @Nullable Path target;
    private final @Nullable Path partial;

    private Output(OutputStream out, @Nullable Path target, @Nullable Path partial) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, lenientUtf8()), 1 << 16);
        this.target = target;
        this.partial = partial;
    }

    static Output to(OutputStream out) {
        return new Output(out, null, null);
    }

    /** Why no file can be written there, with the remedy, before it is tried; or nothing. */
    static Optional<String> refusal(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            return Optional.of("'%s' is a directory; name a file in it.".formatted(file));
        }
        return folder != null && !Files.isDirectory(folder)
                ? Optional.of("'%s': there is no directory '%s'; create it first.".formatted(file, folder))
                : Optional.empty();
    }

    static Output to(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(Files.newOutputStream(file), null, null);
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path partial = target.resolveSibling(".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        OutputStream out = Files.newOutputStream(
                partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        partial.toFile().deleteOnExit();
        return new Output(out, target, partial);
    }

    Writer writer() {
        return writer;
    }

    /** All is written: the file takes its name. */
    void commit() throws IOException {
        writer.close();
        if (partial != null && target != null) {
            try {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Without {@link #commit} nothing remains of a file. */
    @Override
    public void close() throws IOException {
        if (partial != null) {
            Files.deleteIfExists(partial);
        }
    }

    /** Half a surrogate pair, which JSON can spell, becomes a question mark rather than an exception. */
    private static CharsetEncoder lenientUtf8() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }
}
