package org.isnad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A window of Chromium on a workbench of the examples. */
abstract class Opened {

    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    Bench bench;

    @SuppressWarnings("NullAway.Init")
    private BrowserContext context;

    @SuppressWarnings("NullAway.Init")
    Page page;

    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() {
        Path chromium = Bench.chromium();
        assumeTrue(chromium != null, "Chromium is not installed");
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        bench = Bench.open(directory.resolve("store"), Objects.requireNonNull(chromium));
        view(1280, 800);
    }

    /** A fresh window of this size. Errors of scripts, refusals of the policy and requests elsewhere are complaints. */
    final void view(int width, int height) {
        if (context != null) {
            context.close();
        }
        context = bench.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(bench.address().toString())
                    && !request.url().startsWith("data:")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
    }

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
            assertThat(complaints).isEmpty();
        }
    }

    final void go(String path) {
        page.navigate(bench.address() + path.substring(1));
    }

    final void openIncident(String words) {
        go("/");
        page.locator("#list a.headline", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        assertThat(page.locator(".dossier h1")).containsText(words);
    }
}
