package org.isnad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether everybody can read and work the workbench: by keys, on narrow screens, on paper, from right to left. */
class WorkbenchAccessTest extends Opened {

    @Test
    void theFirstKeyLeadsToTheContentAndFocusIsSeen() {
        go("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void anArabicReportRunsFromRightToLeft() {
        go("/");
        Object reports = page.evaluate("fetch('/api/v1/reports').then(r => r.json())"
                + ".then(j => j.reports.find(r => r.language === 'ar').id)");

        go("/reports/" + reports);

        assertThat(page.locator(".text p").first()).hasAttribute("dir", "auto");
        assertThat(page.locator(".text p").first()).hasCSS("direction", "rtl");
        assertThat(page.locator("h1")).hasCSS("direction", "rtl");
        assertThat(page.locator(".text")).hasAttribute("lang", "ar");
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/review",
                "/sources",
                "/source?name=Hill+Wire",
                "/searches",
                "/reports",
                "/incidents/i1",
                "/login");
    }

    static Stream<String> pagesAndReport() {
        return Stream.concat(pages(), Stream.of("report"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsCutOffAtThreeHundredEightyPixels(String path) {
        view(380, 800);
        go(path);
        page.waitForLoadState();

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(380);
    }

    @Test
    void whatReportsSayWrapsOnANarrowScreen() {
        view(380, 800);
        openIncident("Kirkuk");
        page.waitForLoadState();

        Locator box = page.locator(".scroll:has(.reports)");
        assertThat(box.locator(".says").first()).isVisible();
        assertThat((Integer) box.evaluate("box => box.scrollWidth - box.clientWidth"))
                .isZero();
    }

    @Test
    void printedADossierHasItsFiguresAndNoForms() {
        openIncident("Kirkuk");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".figure").first()).isVisible();
        assertThat(page.locator(".voices")).isVisible();
        assertThat(page.locator("form:visible")).hasCount(0);
        assertThat(page.locator(".bar")).isHidden();
    }

    @ParameterizedTest
    @MethodSource("pagesAndReport")
    void nothingSeriousIsInTheWayOfAnybody(String path) {
        if (path.equals("report")) {
            openIncident("Kirkuk");
            page.locator("table a.headline").first().click();
        } else {
            go(path);
        }
        page.waitForLoadState();

        assertThat(serious()).isEmpty();
    }

    @Test
    void textStaysReadableWhileItWaits() {
        go("/");
        page.waitForLoadState();
        page.evaluate("document.body.classList.add('loading')");

        assertThat(serious()).isEmpty();
    }

    private List<String> serious() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(WorkbenchAccessTest::tell)
                        .toList();
    }

    private static String tell(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
