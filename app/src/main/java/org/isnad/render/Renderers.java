package org.isnad.render;

import java.io.Writer;

/** The forms that readings can be written in. */
public final class Renderers {

    private Renderers() {}

    /** One JSON object a line, as docs/reading.schema.json describes it. */
    public static ReadingWriter jsonl(Writer out) {
        return new JsonLinesWriter(out);
    }

    /**
     * What a person wants to see in a terminal.
     *
     * @param columns how many cells wide the terminal is
     */
    public static ReadingWriter table(Writer out, int columns) {
        return new TableWriter(out, columns);
    }

    /** One page that shows every report beside its record, value by value; written when it is closed. */
    public static ReadingWriter html(Writer out) {
        return new HtmlWriter(out);
    }
}
