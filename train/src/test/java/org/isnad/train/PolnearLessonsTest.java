package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.code.Act;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon;
import org.isnad.tag.TagSet;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolnearLessonsTest {

    /** The first character takes two UTF-16 units, but counts as one in the offsets of the corpus. */
    private static final String TEXT =
            "\uD83D\uDD25 The mayor denied that the bridge was closed. Rain fell. The clerk wondered whether it would stop.";

    private static Taught lesson(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text").resolve("oltera_news.txt"), TEXT);
        Files.writeString(
                folder.resolve("attributions").resolve("oltera_news_ab12.ann"),
                span("T1", "Source", "The mayor") + span("T2", "Cue", "denied")
                        + span("T3", "Content", "that the bridge was closed")
                        + "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1\n"
                        + span("T4", "Source", "The clerk")
                        + span("T5", "Cue", "wondered")
                        + span("T6", "Content", "whether it would stop")
                        + "E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4\n");
        try (InputStream none = InputStream.nullInputStream()) {
            Lexicon lexicon = Lexicon.standard();
            List<Example> examples =
                    new PolnearLessons(new Reports(lexicon, WordPieces.read(none)), lexicon).read(folder);
            assertThat(examples).hasSize(1);
            return examples.get(0).lesson();
        }
    }

    @Test
    void whoSpeaksAndWhatIsSaidAreTaggedWithTheActOfTheCue(@TempDir Path folder) throws IOException {
        Taught lesson = lesson(folder);
        int mayor = word("mayor", 0);
        assertThat(lesson.tags(0, mayor).get(TagSet.SPEAKER)).isTrue();
        assertThat(lesson.tags(0, mayor).get(TagSet.act(Act.DENY))).isFalse();
        int bridge = word("bridge", 0);
        assertThat(lesson.tags(0, bridge).get(TagSet.act(Act.DENY))).isTrue();
        assertThat(lesson.tags(0, bridge).get(TagSet.SPEAKER)).isFalse();
        assertThat(lesson.labels(0).get(TagSet.says(Act.DENY))).isTrue();
        assertThat(lesson.unknownTags(0).get(TagSet.SPEAKER)).isFalse();
    }

    @Test
    void nobodySpeaksInASentenceWithoutAnAttribution(@TempDir Path folder) throws IOException {
        Taught lesson = lesson(folder);
        assertThat(lesson.labels(1).isEmpty()).isTrue();
        assertThat(lesson.unknownTags(1).get(TagSet.SPEAKER)).isFalse();
        assertThat(lesson.unknownLabels(1).get(TagSet.says(Act.REPORT))).isFalse();
    }

    @Test
    void nothingIsKnownOfACueThatIsNoWordOfSaying(@TempDir Path folder) throws IOException {
        Taught lesson = lesson(folder);
        assertThat(lesson.labels(2).isEmpty()).isTrue();
        assertThat(lesson.unknownTags(2).get(TagSet.SPEAKER)).isTrue();
        assertThat(lesson.unknownLabels(2).get(TagSet.says(Act.REPORT))).isTrue();
    }

    @Test
    void nothingIsTaughtOfIncidents(@TempDir Path folder) throws IOException {
        Taught lesson = lesson(folder);
        for (int s = 0; s < 3; s++) {
            assertThat(lesson.unknownTags(s).get(TagSet.PLACE)).isTrue();
            assertThat(lesson.unknownLabels(s).get(TagSet.event(EventType.SHELLING)))
                    .isTrue();
            assertThat(lesson.all(s)).isEmpty();
        }
    }

    /** The first token of the sentence is the picture. */
    private static int word(String word, int before) {
        return before
                + List.of("", "The", "mayor", "denied", "that", "the", "bridge").indexOf(word);
    }

    private static String span(String id, String kind, String words) {
        int from = TEXT.codePointCount(0, TEXT.indexOf(words));
        int to = from + words.codePointCount(0, words.length());
        return id + "\t" + kind + " " + from + " " + to + "\t" + words + "\n";
    }
}
