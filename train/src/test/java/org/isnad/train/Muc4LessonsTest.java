package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon;
import org.isnad.tag.TagSet;
import org.isnad.tagger.WordPieces;
import org.isnad.train.EncoderTraining.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Muc4LessonsTest {

    private static final String TEXT = "GUNMEN KILLED THREE FARM WORKERS WITH RIFLES IN\\nOLTERA ON TUESDAY. "
            + "THE MAYOR SPOKE OF GRIEF. ANOTHER ATTACK WAS FEARED IN KALVANE. THE FARM WORKERS GREW RICE.";

    private static final int TOLD = 0;
    private static final int PLAIN = 1;
    private static final int VIOLENT = 2;
    private static final int NAMED = 3;

    @Test
    void fillersAreTaggedWhereTheActIsTold(@TempDir Path folder) throws IOException {
        Taught lesson = lessons(folder, "dev", "ACCOMPLISHED").get(0).lesson();

        assertThat(lesson.tags(TOLD, 0).get(TagSet.ACTOR)).isTrue();
        assertThat(lesson.tags(TOLD, 3).get(TagSet.TARGET)).isTrue();
        assertThat(lesson.tags(TOLD, 6).get(TagSet.WEAPON)).isTrue();
        // A break of the line stands before it.
        assertThat(lesson.tags(TOLD, 8).get(TagSet.PLACE)).isTrue();
        assertThat(lesson.tags(TOLD, 4).get(TagSet.harm(Harm.KILLED))).isTrue();
        assertThat(lesson.tags(TOLD, 4).get(TagSet.harm(Harm.INJURED))).isFalse();
        assertThat(lesson.labels(TOLD).get(TagSet.event(EventType.SHOOTING))).isTrue();
        assertThat(lesson.all(TOLD)).containsExactly(0);
        assertThat(lesson.unknownTags(TOLD).get(TagSet.ACTOR)).isFalse();
    }

    @Test
    void absenceIsTaughtOnlyWhereItIsKnown(@TempDir Path folder) throws IOException {
        Taught lesson = lessons(folder, "dev", "ACCOMPLISHED").get(0).lesson();

        assertThat(lesson.unknownTags(PLAIN).get(TagSet.TARGET)).isFalse();
        assertThat(lesson.unknownLabels(PLAIN).get(TagSet.event(EventType.SHOOTING)))
                .isFalse();
        assertThat(lesson.unknownTags(VIOLENT).get(TagSet.TARGET)).isTrue();
        assertThat(lesson.unknownTags(NAMED).get(TagSet.TARGET)).isTrue();
        assertThat(lesson.tags(NAMED, 1).get(TagSet.TARGET)).isFalse();
        for (int s = TOLD; s <= NAMED; s++) {
            assertThat(lesson.unknownTags(s).get(TagSet.SPEAKER)).isTrue();
            assertThat(lesson.unknownTags(s).get(TagSet.DATE)).isTrue();
            assertThat(lesson.unknownLabels(s).get(TagSet.STATES)).isTrue();
        }
    }

    @Test
    void whatWasThreatenedIsNotTaughtAsDone(@TempDir Path folder) throws IOException {
        Taught lesson = lessons(folder, "dev", "THREATENED").get(0).lesson();

        assertThat(lesson.all(TOLD)).isEmpty();
        assertThat(lesson.tags(TOLD, 3).isEmpty()).isTrue();
        assertThat(lesson.unknownTags(TOLD).get(TagSet.TARGET)).isTrue();
    }

    @Test
    void testTextsAreNotLearntFrom(@TempDir Path folder) throws IOException {
        assertThat(lessons(folder, "tst1", "ACCOMPLISHED")).isEmpty();
        assertThat(lessons(folder, "tst2", "ACCOMPLISHED")).isEmpty();
    }

    private List<Example> lessons(Path folder, String split, String stage) throws IOException {
        Path file = folder.resolve("texts.jsonl");
        Files.writeString(
                file,
                "{\"id\": \"A\", \"split\": \"" + split + "\", \"date\": \"1990-01-03\", \"text\": \"" + TEXT
                        + "\", \"templates\": [{\"INCIDENT: TYPE\": [\"ATTACK\"], \"INCIDENT: STAGE OF EXECUTION\": [\""
                        + stage
                        + "\"], \"INCIDENT: LOCATION\": [\"NORLAND: OLTERA (TOWN)\"],"
                        + " \"INCIDENT: INSTRUMENT ID\": [\"RIFLES\"],"
                        + " \"INCIDENT: INSTRUMENT TYPE\": [{\"v\": \"RIFLE\", \"ref\": \"RIFLES\"}],"
                        + " \"PERP: INDIVIDUAL ID\": [{\"v\": [\"ARMED MEN\", \"GUNMEN\"], \"opt\": true}],"
                        + " \"HUM TGT: DESCRIPTION\": [\"FARM WORKERS\"],"
                        + " \"HUM TGT: EFFECT OF INCIDENT\": [{\"v\": \"DEATH\", \"ref\": \"FARM WORKERS\"}]}]}\n");
        try (InputStream none = InputStream.nullInputStream()) {
            return new Muc4Lessons(new Reports(Lexicon.standard(), WordPieces.read(none))).read(file);
        }
    }
}
