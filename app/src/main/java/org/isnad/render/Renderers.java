package org.isnad.render;

import java.io.IOException;
import java.io.Writer;
import org.isnad.claim.Reading;
import org.isnad.report.Report;

/** The forms in which readings are written. */
public final class Renderers {

    private Renderers() {}

    public static ReadingWriter jsonl(Writer out) {
        return new Lines(out, "{\"report\": \"%s\"}");
    }

    public static ReadingWriter table(Writer out, int columns) {
        return new Lines(out, "%s | %d incidents");
    }

    public static ReadingWriter html(Writer out) {
        return new Lines(out, "<p>%s</p>");
    }

    private record Lines(Writer out, String form) implements ReadingWriter {
        @Override
        public void write(Report report, Reading reading) throws IOException {
            out.write(form.formatted(report.id(), reading.incidents().size()) + "\n");
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
