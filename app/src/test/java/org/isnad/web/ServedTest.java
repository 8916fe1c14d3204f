package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.isnad.web.Served.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Before each test a workbench on a few reports; a fault of the program while it is asked fails the test. */
public abstract class ServedTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    protected Path directory;

    @SuppressWarnings("NullAway.Init")
    protected Served served;

    private final Text[] texts;

    protected ServedTest(Text... texts) {
        this.texts = texts.clone();
    }

    @BeforeEach
    protected void serve() {
        served = Served.with(directory, texts);
    }

    @AfterEach
    protected void close() {
        List<Throwable> faults = served.faults();
        served.close();
        assertThat(faults).isEmpty();
    }

    /** A page that is there. */
    protected Document page(String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** What a decision made on a page names. */
    protected String version(String path) {
        return page(path).select("input[name=version]").attr("value");
    }
}
