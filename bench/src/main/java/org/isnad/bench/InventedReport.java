package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import org.isnad.report.Report;

/**
 * Prints one invented report as a text file: the head that {@code isnad read} knows, a blank line, the text. With a number as
 * argument: so many reports, as lines of JSON.
 */
public final class InventedReport {

    private static final long SEED = 1;

    private InventedReport() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        if (args.length > 0) {
            ObjectMapper json = new ObjectMapper();
            for (Report report : new ReportGenerator(SEED).reports(Integer.parseInt(args[0]))) {
                out.println(json.createObjectNode()
                        .put("id", report.id().value())
                        .put("title", report.title())
                        .put("published", String.valueOf(report.published()))
                        .put("text", report.text()));
            }
            return;
        }
        Report report = new ReportGenerator(SEED).report(0);
        out.printf("Title: %s%nPublished: %s%n%n%s%n", report.title(), report.published(), report.text());
    }
}
