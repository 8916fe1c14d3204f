package org.isnad.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorkbenchTest extends Opened {

    private Locator rows() {
        return page.locator("#list li");
    }

    private void decide(Locator form, String reason) {
        form.locator("input[name=reason]").fill(reason);
        form.locator("input[name=author]").fill("Ann");
        form.locator("button").click();
        assertThat(page.locator(".note")).containsText("Saved as decision");
    }

    private Locator act(String key) {
        Locator act = page.locator("details[data-key=" + key + "]").first();
        act.locator("summary").click();
        return act.locator("form").first();
    }

    @Test
    void theFirstVisitShowsMapTimeLineAndListOfOneSet() {
        go("/");

        assertThat(page.locator("#map.alive canvas").first()).isVisible();
        assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile("[1-9]\\d*"));
        assertThat(page.locator("#sum")).containsText("3 incidents");
        assertThat(page.locator("#placed")).containsText("2 on the map, 1 not on the map");
        assertThat(page.locator("#timeline rect.selected[height='0']").first()).isAttached();
    }

    @Test
    void aFilterThatTheServerDoesNotAnswerIsToldAndNotTakenForShown() {
        go("/");
        assertThat(rows()).hasCount(3);
        // Once the map is drawn, no part of the page is exchanged any more while somebody types.
        assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile("[1-9]\\d*"));
        page.route("**/?*q=mosul*", route -> route.abort());
        page.locator("#filters input[name=q]").fill("mosul");
        page.locator("#filters input[name=q]").press("Enter");

        assertThat(page.locator(".note.fault")).containsText("does not answer");
        page.unroute("**/?*q=mosul*");
        page.locator("#filters input[name=q]").fill("kirkuk");
        page.locator("#filters input[name=q]").press("Enter");

        assertThat(rows()).hasCount(1);
        assertThat(page.locator(".note.fault")).hasCount(0);
        complaints.removeIf(told -> told.contains("net::ERR_FAILED"));
    }

    @Test
    void aPageThatIsNoOverviewTakesItsPlace() {
        go("/");
        assertThat(rows()).hasCount(3);
        // Once the map is drawn, no part of the page is exchanged any more while somebody types.
        assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile("[1-9]\\d*"));
        page.route(
                "**/?*q=mosul*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("text/html")
                        .setBody("<main id=\"main\"><h1>Log in</h1></main>")));
        page.locator("#filters input[name=q]").fill("mosul");
        page.locator("#filters input[name=q]").press("Enter");

        assertThat(page.locator("h1")).hasText("Log in");
    }

    @Test
    void theBrushChoosesATimeAndBackTakesItBack() {
        go("/");
        // Once the map is drawn, nothing of the page moves any more.
        assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile("[1-9]\\d*"));
        Locator timeLine = page.locator("#timeline svg").first();
        double width =
                timeLine.evaluate("svg => svg.getBoundingClientRect().width") instanceof Number n ? n.doubleValue() : 0;
        timeLine.hover(new Locator.HoverOptions().setPosition(width * 0.7, 20));
        page.mouse().down();
        // News of others is not drawn while the pointer is held, so that the time line stands still from here on.
        BoundingBox box = timeLine.boundingBox();
        page.mouse().move(box.x + box.width * 0.9, box.y + 20);
        page.mouse().move(box.x + box.width - 2, box.y + 20);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=2024.*to=2024"));
        assertThat(rows()).hasCount(2);
        assertThat(page.locator("#sum")).containsText("2 incidents");
        page.goBack();
        assertThat(rows()).hasCount(3);
    }

    @Test
    void thePartOfTheMapThatIsShownChoosesIncidents() {
        go("/");
        assertThat(page.locator("#map")).hasAttribute("data-drawn", Pattern.compile("[1-9]\\d*"));

        page.locator("#here").click();

        assertThat(page).hasURL(Pattern.compile("bbox="));
        assertThat(rows()).hasCount(2);
        assertThat(page.locator("#placed")).containsText("2 on the map");
        page.locator("input[name=bbox]").click();
        assertThat(rows()).hasCount(3);
    }

    @Test
    void aFilterAndASearchChangeAllViewsAndTheAddress() {
        go("/");
        page.locator("input[name=type][value=shelling]").click();
        assertThat(rows()).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("type=shelling"));
        assertThat(page.locator("#placed")).containsText("1 on the map");
        page.locator("input[name=type][value=shelling]").click();
        assertThat(rows()).hasCount(3);

        page.locator(".find input").fill("\"grain market\"");
        page.keyboard().press("Enter");

        assertThat(rows()).hasCount(1);
        assertThat(page.locator("#list .snippet mark").first()).containsText(Pattern.compile("grain|market"));
    }

    @Test
    void aValueOpensItsSentenceAndTheReportAtIt() {
        openIncident("Kirkuk");

        page.locator(".voices a.at").first().click();

        assertThat(page.locator(".peek mark.here")).isVisible();
        String words = page.locator(".peek mark.here").textContent();
        page.locator(".peek p a").click();
        assertThat(page.locator("mark#here")).hasText(words);
        assertThat(page.locator("mark#here")).isInViewport();
    }

    @Test
    void aFigureIsCorrectedWithAReason() {
        openIncident("Mosul");

        Locator form = act("c");
        form.locator("input[name=low]").fill("4");
        form.locator("input[name=best]").fill("4");
        form.locator("input[name=high]").fill("5");
        decide(form, "the registry names four");

        assertThat(page.locator(".figure .best dd").first()).hasText("4");
        assertThat(page.locator(".history")).containsText("the registry names four");
    }

    /** The form of an act that has these words on its button. */
    private Locator form(String key, String button) {
        Locator act = page.locator("details[data-key=" + key + "]").first();
        act.locator("summary").click();
        return act.locator("form", new Locator.LocatorOptions().setHasText(button));
    }

    @Test
    void typeAndDayAreChangedAndRejectedWithAReason() {
        openIncident("Mosul");
        Locator type = form("y", "Set the type");
        type.locator("select").selectOption("explosion");
        decide(type, "the crater is a mine's");
        assertThat(page.locator("#act"))
                .containsText(Pattern.compile("set by a person, d\\d+ Ann: the crater is a mine's"));
        assertThat(page.locator("#act")).containsText("most reports: shelling");

        Locator day = form("d", "Set the day");
        day.locator("input[name=first]").fill("2024-06-01");
        day.locator("input[name=last]").fill("2024-06-30");
        decide(day, "the registry names the month");
        assertThat(page.locator(".dossier h1")).containsText("June 2024");

        decide(form("d", "Reject"), "two registries differ");
        assertThat(page.locator(".dossier h1")).containsText("day unknown");
        go("/?type=explosion");
        assertThat(rows()).hasCount(2);
        assertThat(page.locator("#list")).containsText("Explosion, Mosul");
    }

    @Test
    void whatAPersonHoldsOfAPartyStandsBesideWhatItIsAccusedOf() {
        openIncident("Kirkuk");
        Locator form = act("w");
        form.locator("select[name=part]").selectOption("unclear");
        decide(form, "both words are its foes'");

        assertThat(page.locator(".blame .party").first()).containsText("both words are its foes'");
        assertThat(page.locator(".blame .party").first()).containsText("alleged");
    }

    @Test
    void twoReportsAreCalledOneVoiceAndTwoAgain() {
        openIncident("Kirkuk");
        assertThat(page.locator(".dossier .meta")).containsText("2 reports");
        String voices = page.locator(".dossier .meta").textContent();
        decide(form("v", "They are one voice"), "the second has the first's mistakes");
        assertThat(page.locator(".dossier .meta")).not().hasText(voices);

        decide(act("u"), "it has a witness of its own");
        assertThat(page.locator(".dossier .meta")).hasText(voices);
    }

    @Test
    void aSourceGetsALetterAndADefinitionWhichStandBesideItsVoice() {
        go("/sources");
        page.locator("form.decide input[name=name]").fill("civil defence");
        page.keyboard().press("Enter");
        page.locator("summary", new Page.LocatorOptions().setHasText("Set the reliability"))
                .click();
        Locator rate = page.locator("form.decide", new Page.LocatorOptions().setHasText("Set the reliability"));
        rate.locator("select").selectOption("B");
        decide(rate, "ten figures checked");
        page.locator("summary", new Page.LocatorOptions().setHasText("Edit the definitions"))
                .click();
        Locator define = page.locator("form.decide", new Page.LocatorOptions().setHasText("Set the definitions"));
        define.locator("textarea").first().fill("everybody who bore no arms");
        decide(define, "its page on method");

        go("/sources");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("civil defence")))
                .containsText("B usually reliable");
        openIncident("Kirkuk");
        assertThat(page.locator(".voices")).containsText("civilians: everybody who bore no arms");
    }

    @Test
    void mergeAndUndo() {
        openIncident("Oltera");
        String oltera = page.url().replaceFirst(".*/(i\\d+).*", "$1");
        openIncident("Mosul");
        Locator form = act("m");
        form.locator("input[name=other]").fill(oltera);
        decide(form, "told to be one");
        String merged = page.url().replaceFirst("\\?.*", "");
        go("/");
        assertThat(rows()).hasCount(2);

        page.navigate(merged);
        decide(act("u"), "they are two");

        go("/");
        assertThat(rows()).hasCount(3);
    }

    @Test
    void aPlaceIsSetByAClickOnTheMap() {
        openIncident("Oltera");
        Locator form = act("p");
        assertThat(page.locator("#map.alive canvas").first()).isVisible();
        page.locator("#map").click();
        assertThat(form.locator("input[name=lat]")).not().hasValue("");

        decide(form, "seen on a photograph");

        assertThat(page.locator("#place")).containsText("set by Ann: seen on a photograph");
        go("/");
        assertThat(page.locator("#placed")).containsText("3 on the map");
    }

    @Test
    void reviewIsWorkedByKeysAlone() {
        go("/review");
        String first = page.locator(".item h1").textContent();
        page.keyboard().press("j");
        assertThat(page.locator(".item h1")).not().hasText(first);
        page.keyboard().press("k");
        assertThat(page.locator(".item h1")).hasText(first);

        page.keyboard().press("a");
        page.keyboard().type("Ann");
        page.keyboard().press("Enter");

        assertThat(page.locator(".note")).containsText("Saved as decision");
        assertThat(page.locator(".piles a").first()).containsText("2");
        assertThat(page.locator(".item h1")).not().hasText(first);
    }
}
