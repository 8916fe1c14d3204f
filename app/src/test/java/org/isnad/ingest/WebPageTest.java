package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {

    private static final String LONG =
            "Artillery shelled the village of Oltera on Tuesday, the mayor said, and several houses were burning.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            semantic     | Drone strike on market in Shendi kills at least nine | 2024-11-05 | Nile Courier       | https://nilecourier.example/2024/11/shendi-market
            json-ld-only | Missile hits Kharkiv print works & kills seven       | 2024-05-23 | Ukr Line           | https://ukrline.example/kharkiv-print
            table-layout | Rebels ambush convoy near Tumaco                     | 2003-03-14 | El Vigía           | -
            live-blog    | Gaza live: strike hits school in Deir al-Balah       | 2024-07-27 | Levant Desk        | -
            arabic       | مقتل خمسة مدنيين في غارة على إدلب                    | 2019-08-22 | شبكة الفرات        | -
            broken       | Mortar fire kills two in Sloviansk                   | 2014-06-08 | Donbas Post        | -
            wordpress    | Gunmen kill six farmers in Plateau                   | 2023-04-17 | Middle Belt Watch  | https://middlebeltwatch.example/2023/04/17/gunmen-kill-six/
            div-soup     | Twelve dead in clashes near Marib                    | 2021-11-03 | Gulf Wire          | -
            """)
    void articleWithoutWhatStandsAroundIt(String page, String title, LocalDate published, String source, String url)
            throws Exception {
        Draft draft = WebPage.read(bytes("pages/" + page + ".html"));

        assertThat(draft.text()).isEqualTo(new String(bytes("pages/" + page + ".txt"), StandardCharsets.UTF_8));
        assertThat(draft.title()).isEqualTo(title);
        assertThat(ReportDay.find(draft.published())).isEqualTo(published);
        assertThat(draft.source()).isEqualTo(source);
        assertThat(draft.url()).isEqualTo(url);
    }

    @Test
    void anotherArticleThatThePageHoldsLendsItNothing() throws Unreadable {
        Draft draft = page("""
                <title>Shelling kills three in Oltera</title>
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Shelling kills three in Oltera",
                "datePublished": "2024-03-14", "publisher": "Valley Wire", "url": "https://valleywire.example/oltera",
                "hasPart": {"@type": "NewsArticle", "headline": "Five years ago: the siege", "datePublished": "2019-01-02",
                "publisher": "Old Wire", "url": "https://oldwire.example/siege", "articleBody": "%s"}}</script>
                <article><h1>Shelling kills three in Oltera</h1><p>Shelling killed three people in Oltera on Tuesday.</p>
                </article>""".formatted("The siege of Marsa Tolm began five years ago. ".repeat(20)));

        assertThat(draft.title()).isEqualTo("Shelling kills three in Oltera");
        assertThat(draft.published()).isEqualTo("2024-03-14");
        assertThat(draft.source()).isEqualTo("Valley Wire");
        assertThat(draft.url()).isEqualTo("https://valleywire.example/oltera");
        assertThat(draft.text()).isEqualTo("Shelling killed three people in Oltera on Tuesday.");
    }

    @Test
    void theTextOfAnArticleThatIsToldTwice() throws Unreadable {
        Draft draft = page("""
                <script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Shelling of Oltera",
                "datePublished": "2024-03-14"}, {"@type": "Article", "headline": "Shelling of Oltera",
                "articleBody": "Shelling killed three people in Oltera."}]</script><div id="app"></div>""");

        assertThat(draft.published()).isEqualTo("2024-03-14");
        assertThat(draft.text()).isEqualTo("Shelling killed three people in Oltera.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By nightfall, at least seven people had been killed there.",
                "3 days ago, an air strike killed 12 people in Marsa Tolm.",
                "Loading docks at the port were hit by a missile, killing four workers.",
                "Related violence in Dresk left two people dead, police said.",
                "Subscribers of the paper were among the dead",
                "\u201CShare what you have: nine of us were killed here,\u201D he said.",
                "More from the same family, five of them children, died later.",
                "Updated figures put the number of dead at 31 (from 26.)",
            })
    void aShortSentenceIsNoLabel(String sentence) throws Unreadable {
        assertThat(page(article(sentence)).text()).isEqualTo(LONG + "\n\n" + sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ann Lee and Tom Roe",
                "3 days ago",
                "Loading comments...",
                "Updated 5:30 p.m.",
                "Related stories",
                "Read more: six are killed in Dresk.",
                "Follow us on our channel.",
                "Subscribe to our newsletter!",
                "Copyright 2024 Valley Wire. All rights reserved.",
                "\u00A9 2024 Valley Wire.",
            })
    void callsAndLabelsAreLeftOut(String noise) throws Unreadable {
        assertThat(page(article(noise)).text()).isEqualTo(LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article class=\"story has-standfirst\"><div class=\"article-body\">%s</div></article>",
                "<article><div class=\"standfirst-and-body\"><div class=\"article-body\">%s</div></div></article>",
                "<article><div class=\"standfirst\">%s</div></article>",
            })
    void nothingIsTakenTwice(String frame) throws Unreadable {
        String two = "Two people were killed, police said.";

        assertThat(page(frame.formatted("<p>" + LONG + "</p><p>" + two + "</p>"))
                        .text())
                .isEqualTo(LONG + "\n\n" + two);
    }

    @Test
    void aCaptionWithinAnIntroductionIsTakenOnce() throws Unreadable {
        assertThat(
                        page("<article><div class=\"standfirst\"><p>Shelling in the north.</p><figure><figcaption>Oltera</figcaption>"
                                        + "</figure></div><div class=\"article-body\"><p>" + LONG
                                        + "</p></div></article>")
                                .text())
                .isEqualTo("Shelling in the north.\n\n" + LONG + "\n\nOltera");
    }

    private static String article(String paragraph) {
        return "<article><p>" + LONG + "</p><p>" + paragraph + "</p></article>";
    }

    private static Draft page(String html) throws Unreadable {
        return WebPage.read(html.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = WebPageTest.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
