package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether writing failed because the reader of our output has gone, as in {@code isnad read x | head}. */
final class ClosedPipe {

    private static final Path STDOUT = Path.of("/proc/self/fd/1");

    private ClosedPipe() {}

    /** The system's message may be in any language; where it can be asked, a failing pipe is a closed one. */
    static boolean is(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe") || isPipe();
    }

    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(STDOUT).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
