package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.ingest.TextReport.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static final String BODY =
            "KYIV \u2013 Two died.\r\n\r\n  \u0645\u0642\u062A\u0644 co\u00ADop \uD83D\uDE80 \r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: Two die\nPublished: 2024-05-03\nSource: Ukr Line\nURL: https://u.example/1\n\n",
                "url:https://u.example/1\r\nSOURCE:  Ukr Line \r\nPUBLISHED: 2024-05-03\r\ntitle: Two die\r\n\r\n\r\n",
                "\n \nPublished: 2024-05-03\nTitle: Two die\nURL: https://u.example/1\nSource: Ukr Line\n",
                "Source: Ukr Line\nPublished: 2024-05-03\nURL: https://u.example/1\n\nTwo die\n\n",
                "Title: Two die\rPublished: 2024-05-03\rSource: Ukr Line\rURL: https://u.example/1\r\r",
            })
    void headInAnyOrderAndTheTextUntouched(String head) {
        TextReport report = TextReport.parse(head + BODY);

        assertThat(report.head(Field.TITLE)).isEqualTo("Two die");
        assertThat(report.head(Field.PUBLISHED)).isEqualTo("2024-05-03");
        assertThat(report.head(Field.SOURCE)).isEqualTo("Ukr Line");
        assertThat(report.head(Field.URL)).isEqualTo("https://u.example/1");
        assertThat(report.text()).isEqualTo(BODY);
    }

    @Test
    void withoutHeadTheFirstLineIsTheTitle() {
        TextReport report = TextReport.parse("\nTwo die in the U.S.\n\n \t\nText. Source: none\nTitle: no");

        assertThat(report.head(Field.TITLE)).isEqualTo("Two die in the U.S.");
        assertThat(report.text()).isEqualTo("Text. Source: none\nTitle: no");
    }

    @Test
    void headEndsAtTheFirstOtherLine() {
        TextReport report = TextReport.parse("Title: A\nSay: what?\nSource: B\n");

        assertThat(report.head(Field.SOURCE)).isNull();
        assertThat(report.text()).isEqualTo("Say: what?\nSource: B\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Only one line",
                "KYIV, May 3 (Reuters) - Two people died on Friday, police said.\n\nMore.",
                "\u0642\u062A\u0644 \u0627\u062B\u0646\u0627\u0646\u06D4\nx",
            })
    void aFirstLineThatIsNoHeadlineBelongsToTheText(String all) {
        TextReport report = TextReport.parse(all);

        assertThat(report.head(Field.TITLE)).isNull();
        assertThat(report.text()).isEqualTo(all);
    }

    @Test
    void aLineOfMoreThan200CharactersIsNoHeadline() {
        String all = "a".repeat(201) + "\n\nText";

        assertThat(TextReport.parse(all).text()).isEqualTo(all);
        assertThat(TextReport.parse(all.substring(1)).text()).isEqualTo("Text");
    }
}
