package org.isnad.cli;

import java.io.IOException;
import java.util.Arrays;

/** Something that should not have happened, told in one line. */
final class Fault {

    private Fault() {}

    static String describe(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "needs more memory than Java may use; allow more, for example with ISNAD_JAVA_OPTS=-Xmx2g";
        }
        if (e instanceof IOException || e instanceof BadInput) {
            return String.valueOf(e.getMessage());
        }
        String place = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.isnad."))
                .findFirst()
                .map(frame -> " at %s:%d".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
        return "a fault in the program (%s%s); please report it".formatted(e, place);
    }
}
