package org.isnad.cli;

import java.nio.file.Path;
import java.util.List;
import org.isnad.cli.JsonLines.Entry;
import org.isnad.eval.Answer;
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Blame;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;

/** Reads gold and stored readings, one JSON object a line in the form of the annotation guideline. */
final class Answers {

    private Answers() {}

    /**
     * Reads a whole file.
     *
     * @throws BadInput with file and line, where one is not what it should be
     */
    static List<Answer> read(Path file) {
        return read(file, "");
    }

    /**
     * Reads a whole file.
     *
     * @param remedy what is said besides where a line names no report
     * @throws BadInput with file and line, where one is not what it should be
     */
    static List<Answer> read(Path file, String remedy) {
        return JsonLines.read(file, "report", remedy, Answers::answer);
    }

    /**
     * Reads one line.
     *
     * @param where file and line, for messages
     */
    static Answer fromJson(String where, String line) {
        return answer(Entry.parse(where, line));
    }

    private static Answer answer(Entry reading) {
        return new Answer(
                reading.words("report"),
                reading.entries("incidents", Answers::incident),
                reading.entries("totals", Answers::amount),
                reading.entries("statements", s -> new Utterance(s.words("speaker"), s.words("act"))));
    }

    private static Incident incident(Entry incident) {
        return new Incident(
                incident.words("type"),
                incident.words("quote"),
                incident.wordsOrNull("date"),
                incident.entries("places", p -> p.words("text")),
                incident.entries("actors", a -> new Blame(a.words("id"), a.words("basis"))),
                incident.entries("targets", t -> t.words("class")),
                incident.wordList("weapons"),
                incident.entries("casualties", Answers::amount));
    }

    private static Amount amount(Entry figure) {
        return new Amount(
                figure.words("harm"),
                figure.words("group"),
                figure.number("low"),
                figure.number("high"),
                figure.wordsOrNull("source"));
    }
}
