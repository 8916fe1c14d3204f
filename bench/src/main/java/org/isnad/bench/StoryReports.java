package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import org.isnad.report.Report;

/** Prints so many invented reports as JSON lines, for {@code isnad add}. */
public final class StoryReports {

    private static final long SEED = 1;

    private StoryReports() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        PrintStream out = new PrintStream(new java.io.BufferedOutputStream(System.out, 1 << 16), false, UTF_8);
        StoryStream reports = new StoryStream(SEED);
        for (int i = 0; i < count; i++) {
            out.println(line(reports.next()));
        }
        out.flush();
    }

    /** The report as a line of JSON. */
    static String line(Report r) {
        return "{\"id\":\"%s\",\"published\":\"%s\",\"source\":\"%s\",\"url\":\"%s\",\"title\":\"%s\",\"text\":\"%s\"}"
                .formatted(r.id(), r.published(), r.source(), r.url(), quoted(r.title()), quoted(r.text()));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
