package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import org.isnad.report.Report;

/** Prints one invented report as a text file: the head that {@code isnad read} knows, a blank line, the text. */
public final class InventedReport {

    private static final long SEED = 1;

    private InventedReport() {}

    public static void main(String[] args) {
        Report report = new ReportGenerator(SEED).report(0);
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        out.printf("Title: %s%nPublished: %s%n%n%s%n", report.title(), report.published(), report.text());
    }
}
