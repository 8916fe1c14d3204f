package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void progressForWhoWatchesAfterASecond() {
        Tally tally = tally(true);
        run(tally, 30);
        tally.failed("x.txt", "empty");
        tally.finish();

        assertThat(shown())
                .startsWith("\r10 reports, 10 per second\u001B[K\r13 reports, 10 per second")
                .endsWith("\r\u001B[Kx.txt: empty\n30 reports read, 1 failed\n");
    }

    @Test
    void nothingForShortWorkOrWhereNobodyWatches() {
        Tally brief = tally(true);
        run(brief, 5);
        brief.finish();
        Tally unseen = tally(false);
        run(unseen, 100);
        unseen.finish();

        assertThat(shown()).isEmpty();
    }

    @Test
    void noteIsNotAFailure() {
        Tally tally = tally(false);
        tally.noted("w.jsonl:2", "renamed");
        tally.finish();

        assertThat(shown()).isEqualTo("w.jsonl:2: note: renamed\n");
        assertThat(tally.anyFailed()).isFalse();
    }

    /** Ten reports a second. */
    private void run(Tally tally, int reports) {
        for (int i = 0; i < reports; i++) {
            nanos.addAndGet(100_000_000);
            tally.read();
        }
    }

    private Tally tally(boolean live) {
        return new Tally(new PrintStream(err, true, StandardCharsets.UTF_8), live, nanos::get);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
