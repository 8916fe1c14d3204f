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

class WebPageTest {

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
