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
import org.isnad.tag.Link;
import org.isnad.tagger.WordPieces;
import org.junit.jupiter.api.Test;

class LinkLessonTest {

    private static final String TEXT = "The mayor said shelling of Oltera killed three farmers on Tuesday. "
            + "An explosion in Kalvane wounded two drivers. Oltera mourned.";

    private final LinkLesson lesson = lesson();

    @Test
    void everyActHasItsOwnPlace() {
        LinkLesson.Head shelling = act(0);
        LinkLesson.Head explosion = act(1);

        assertThat(shelling.sentence).isZero();
        assertThat(shelling.token).isEqualTo(3);
        assertThat(shelling.links(Link.PLACE, 0, 5, 6)).isTrue();
        assertThat(shelling.links(Link.PLACE, 1, 3, 4)).isFalse();
        assertThat(shelling.links(Link.DATE, 0, 10, 11)).isTrue();
        assertThat(explosion.links(Link.PLACE, 1, 3, 4)).isTrue();
        assertThat(explosion.links(Link.PLACE, 0, 5, 6)).isFalse();
        assertThat(explosion.incidents).doesNotContainAnyElementsOf(shelling.incidents);
    }

    @Test
    void aNameThatStandsElsewhereMayBeMeantToo() {
        assertThat(act(0).links(Link.PLACE, 2, 0, 1)).isNull();
    }

    @Test
    void aFigureHasItsTeller() {
        LinkLesson.Head three = lesson.heads().stream()
                .filter(h -> h.isFigure() && h.sentence == 0)
                .findFirst()
                .orElseThrow();

        assertThat(three.token).isEqualTo(7);
        assertThat(three.links(Link.SOURCE, 0, 1, 2)).isTrue();
        assertThat(three.links(Link.SOURCE, 0, 8, 9)).isFalse();
    }

    private LinkLesson.Head act(int incident) {
        return lesson.heads().stream()
                .filter(h -> h.incidents.contains(incident))
                .findFirst()
                .orElseThrow();
    }

    private static LinkLesson lesson() {
        Report report = new Report(new ReportId("a"), "", TEXT, LocalDate.of(2024, 3, 14), null, null, "en");
        Gold.Figure killed = new Gold.Figure(Harm.KILLED, Group.CIVILIANS, 3L, 3L, "killed three farmers", "The mayor");
        Gold.Figure wounded = new Gold.Figure(Harm.INJURED, Group.CIVILIANS, 2L, 2L, "wounded two drivers", null);
        Gold gold = new Gold(
                report,
                List.of(
                        incident(EventType.SHELLING, "shelling of Oltera", "2024-03-12", "Oltera", killed),
                        incident(EventType.EXPLOSION, "An explosion in Kalvane", null, "Kalvane", wounded)),
                List.of(),
                List.of());
        try (InputStream none = InputStream.nullInputStream()) {
            List<SentenceMentions> mentions = new Reports(Lexicon.standard(), WordPieces.read(none)).mentions(report);
            return new LinkLesson(gold, mentions, new Lesson(gold, mentions));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Gold.Incident incident(
            EventType type, String quote, @org.jspecify.annotations.Nullable String date, String place, Gold.Figure f) {
        return new Gold.Incident(type, quote, date, List.of(place), List.of(), List.of(), List.of(), List.of(f));
    }
}
