package org.isnad.cli;

import java.io.Writer;
import java.util.Locale;
import org.isnad.render.ReadingWriter;
import org.isnad.render.Renderers;

/** The forms that {@code --format} names. */
enum OutputFormat {
    TABLE,
    JSONL,
    HTML;

    ReadingWriter writer(Writer out, int columns) {
        return switch (this) {
            case TABLE -> Renderers.table(out, columns);
            case JSONL -> Renderers.jsonl(out);
            case HTML -> Renderers.html(out);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
