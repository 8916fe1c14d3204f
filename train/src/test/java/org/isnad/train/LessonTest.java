package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.tag.TagSet;
import org.isnad.tagger.WordPieces;
import org.junit.jupiter.api.Test;

class LessonTest {

    private static final String TEXT =
            "Shelling of Oltera killed three farmers on Tuesday. The mayor of Marsa Tolm came to "
                    + "Oltera. Shelling is feared in Kalvane.";

    @Test
    void wordsAreFoundInTheSentenceOfTheIncident() throws IOException {
        Report report = new Report(new ReportId("a"), "", TEXT, LocalDate.of(2024, 3, 14), null, null, "en");
        Gold.Figure figure = new Gold.Figure(Harm.KILLED, Group.CIVILIANS, 3L, 3L, "killed three farmers", null);
        Gold.Incident incident = new Gold.Incident(
                EventType.SHELLING,
                "Shelling of Oltera killed three farmers",
                "2024-03-12",
                List.of("Oltera"),
                List.of(),
                List.of(),
                List.of(),
                List.of(figure));
        Gold gold = new Gold(report, List.of(incident), List.of(), List.of());
        List<SentenceMentions> mentions = reports().mentions(report);

        Lesson lesson = new Lesson(gold, mentions);

        int told = mentions.get(0).sentence().index();
        assertThat(lesson.incidents(told)).containsExactly(0);
        assertThat(lesson.tags(told, 0).get(TagSet.event(EventType.SHELLING))).isTrue();
        assertThat(lesson.tags(told, 2).get(TagSet.PLACE)).isTrue();
        assertThat(lesson.tags(told, 4).get(TagSet.harm(Harm.KILLED))).isTrue();
        assertThat(lesson.tags(told, 7).get(TagSet.DATE)).isTrue();
        int later = mentions.get(1).sentence().index();
        assertThat(lesson.all(later)).isEmpty();
        for (int i = 0; i < mentions.get(1).sentence().size(); i++) {
            assertThat(lesson.tags(later, i).get(TagSet.PLACE)).isFalse();
        }
    }

    private static Reports reports() throws IOException {
        try (InputStream none = InputStream.nullInputStream()) {
            return new Reports(Lexicon.standard(), WordPieces.read(none));
        }
    }
}
