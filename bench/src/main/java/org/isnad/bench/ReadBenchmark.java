package org.isnad.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.isnad.claim.Reading;
import org.isnad.pipeline.ReportReader;
import org.isnad.report.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time to read one report, over reports that differ; and the time to make a reader from its word lists. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {

    private static final int REPORTS = 2_048;
    private static final long SEED = 1;

    /** The reader and the reports, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Input {

        private ReportReader reader = ReportReader.standard();
        private List<Report> reports = List.of();

        @Setup
        public void generate() {
            reader = ReportReader.standard();
            reports = new ReportGenerator(SEED).reports(REPORTS);
        }
    }

    /** Where a thread stands in the reports. */
    @State(Scope.Thread)
    public static class Turn {

        private int next;

        private Report of(List<Report> reports) {
            next = (next + 1) % reports.size();
            return reports.get(next);
        }
    }

    @Benchmark
    public Reading read(Input input, Turn turn) {
        return input.reader.read(turn.of(input.reports));
    }

    @Benchmark
    public ReportReader makeReader() {
        return ReportReader.standard();
    }
}
