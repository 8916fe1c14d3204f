package org.isnad.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a command reads from and writes to.
 *
 * @param out     for results; unlike {@code System.out} it does not swallow exceptions
 * @param err     for messages
 * @param piped   whether another program reads {@code out}
 * @param live    whether a person watches {@code err}, so that progress may be shown there
 * @param columns how wide a table may be
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean piped, boolean live, int columns) {

    private static final Path STDOUT = Path.of("/proc/self/fd/1");
    private static final int DEFAULT_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;

    /** That of this process. The launcher knows whether standard error is a terminal; Java 17 cannot tell. */
    static Console system() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isPipe(),
                Boolean.getBoolean("isnad.live"),
                columns(System.getenv("COLUMNS")));
    }

    /**
     * Whether writing failed because the reader of our output has gone, as in {@code isnad read x | head}. The system's
     * message may be in any language; where output goes to a pipe, a failure is that.
     */
    boolean isClosedPipe(IOException e) {
        return piped || String.valueOf(e.getMessage()).contains("Broken pipe");
    }

    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(STDOUT).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    static int columns(@Nullable String setting) {
        return setting != null && setting.matches("[1-9]\\d{0,3}")
                ? Math.max(FEWEST_COLUMNS, Integer.parseInt(setting))
                : DEFAULT_COLUMNS;
    }
}
