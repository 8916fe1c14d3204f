package org.isnad.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.isnad.claim.Reading;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;

/** What one run of the program gave. */
record Ran(int code, String out, String err) {

    /** The whole program. */
    static Ran with(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                InputStream.nullInputStream(),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                100);
        int code = Main.commandLine(console).execute(args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Ran with(InputStream in, String... args) {
        return with(in, report -> ReportReader.standard().read(report), args);
    }

    static Ran with(InputStream in, Function<Report, Reading> reader, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ran ran = writingTo(out, in, reader, args);
        return new Ran(ran.code, out.toString(StandardCharsets.UTF_8), ran.err);
    }

    static Ran writingTo(OutputStream out, InputStream in, Function<Report, Reading> reader, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, 100);
        int code = Main.commandLine(console, new ReadCommand(console, reader)).execute(args);
        return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
    }

    static InputStream stdin(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
