package org.isnad.gazetteer;

import java.io.IOException;

/** A table that cannot be taken in: which file, which line, why, and what to do. */
public final class TableFault extends IOException {

    private static final long serialVersionUID = 1;

    public TableFault(String file, long line, String why) {
        super(line > 0 ? "%s:%d: %s".formatted(file, line, why) : "%s: %s".formatted(file, why));
    }

    TableFault(String file, String why, IOException cause) {
        super("%s: %s".formatted(file, why), cause);
    }
}
