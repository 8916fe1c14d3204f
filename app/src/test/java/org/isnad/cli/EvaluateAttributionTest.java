package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateAttributionTest {

    private static final String TITLE = "Two mills burn in Marsa Tolm";
    private static final String TEXT = TITLE + "\n\nThe ministry said two mills burned in Marsa Tolm on Monday.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void scoresWhatTheReaderFinds() throws IOException {
        article(mark(1, "Cue", "said"), mark(2, "Source", "The ministry"), mark(3, "Content", "two mills burned"));

        Ran ran = Ran.with("evaluate", "attribution", folder.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("cue +P 1\\.000 +R 1\\.000")
                .containsPattern("source +P 1\\.000 +R 1\\.000")
                .containsPattern("content +P 1\\.000 +R 1\\.000")
                .containsPattern("content_words +P 0\\.\\d+ +R 1\\.000")
                .contains("1 articles");
    }

    @Test
    void countsOffsetsInCodePoints() throws IOException {
        Files.createDirectories(folder.resolve("text"));
        article("T1\tCue 52 56\tsaid", "T2\tSource 39 51\tThe ministry", "T3\tContent 57 73\ttwo mills burned");
        Files.writeString(folder.resolve("text/mills.txt"), TEXT.replace("Tolm\n\n", "Tolm \uD83D\uDD25 again\n\n"));

        assertThat(Ran.with("evaluate", "attribution", folder.toString()).out())
                .containsPattern("cue +P 1\\.000 +R 1\\.000")
                .containsPattern("source_exact +P 1\\.000|source +P 1\\.000 +R 1\\.000");
    }

    @Test
    void scoresPeopleAgainstOneAnother() throws IOException {
        article(mark(1, "Cue", "said"), mark(2, "Source", "The ministry"), mark(3, "Content", "two mills burned"));
        Files.writeString(
                folder.resolve("attributions/mills_b2.ann"),
                mark(1, "Cue", "said") + "\n" + mark(2, "Source", "ministry")
                        + "\nE1\tAttribution:T1 Cue:T1 Source:T2\n");

        assertThat(Ran.with("evaluate", "attribution", "--people", folder.toString())
                        .out())
                .containsPattern("source +P 1\\.000")
                .containsPattern("source_exact +P 0\\.000")
                .contains("1 pairs of people");
    }

    @Test
    void tellsWhatAFolderLacksAndWhichLineIsWrong() throws IOException {
        assertThat(Ran.with("evaluate", "attribution", folder.toString()).err())
                .contains("has no folders 'text' and 'attributions'");

        article("T1\tCue 52 5600\tsaid");

        Ran ran = Ran.with("evaluate", "attribution", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("mills_a1.ann:1", "no mark with offsets inside the text");
    }

    private void article(String... marks) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/mills.txt"), TEXT);
        Files.writeString(
                folder.resolve("attributions/mills_a1.ann"),
                String.join("\n", marks) + "\nE1\tAttribution:T1 Cue:T1 Source:T2 Content:T3\n");
    }

    private static String mark(int number, String part, String words) {
        int from = TEXT.indexOf(words, TITLE.length());
        return "T%d\t%s %d %d\t%s".formatted(number, part, from, from + words.length(), words);
    }
}
