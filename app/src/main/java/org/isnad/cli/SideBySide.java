package org.isnad.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.eval.Answer;
import org.isnad.eval.Answer.Amount;
import org.isnad.eval.Answer.Blame;
import org.isnad.eval.Answer.Incident;
import org.isnad.eval.Answer.Utterance;
import org.isnad.eval.ReportScore.MatchedIncidents;

/** What gold and the reader say of one report, for a person who looks for the reader's faults. */
final class SideBySide {

    private static final String NOTHING = "-";

    private SideBySide() {}

    static String text(Answer gold, Answer system, List<MatchedIncidents> matches) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < gold.incidents().size(); i++) {
            int at = i;
            String partner = matches.stream()
                    .filter(match -> match.gold() == at)
                    .map(match -> "reader " + match.system())
                    .collect(Collectors.joining());
            out.append("gold %d = %s%n".formatted(i, partner.isEmpty() ? "missed" : partner));
            out.append(incident(gold.incidents().get(i)));
        }
        for (int i = 0; i < system.incidents().size(); i++) {
            int at = i;
            boolean matched = matches.stream().anyMatch(match -> match.system() == at);
            out.append("reader %d%s%n".formatted(i, matched ? "" : " = spurious"));
            out.append(incident(system.incidents().get(i)));
        }
        out.append(rest("gold", gold)).append(rest("reader", system));
        return out.toString();
    }

    private static String incident(Incident incident) {
        return "    %s, %s, %s%n"
                        .formatted(
                                incident.type(),
                                Objects.requireNonNullElse(incident.date(), "no date"),
                                list(incident.places().stream()))
                + "    \"%s\"%n".formatted(incident.quote())
                + "    actors %s; targets %s; weapons %s%n"
                        .formatted(
                                list(incident.actors().stream().map(SideBySide::blame)),
                                list(incident.targets().stream()),
                                list(incident.weapons().stream()))
                + lines("    ", incident.casualties().stream().map(SideBySide::amount));
    }

    private static String rest(String side, Answer answer) {
        return lines(side + " total: ", answer.totals().stream().map(SideBySide::amount))
                + lines(side + " statement: ", answer.statements().stream().map(SideBySide::utterance));
    }

    private static String blame(Blame actor) {
        return "%s (%s)".formatted(actor.id(), actor.basis());
    }

    private static String amount(Amount figure) {
        return String.format(
                Locale.ROOT,
                "%s %s [%s, %s] by %s",
                figure.harm(),
                figure.group(),
                Objects.requireNonNullElse(figure.low(), NOTHING),
                Objects.requireNonNullElse(figure.high(), NOTHING),
                Objects.requireNonNullElse(figure.source(), "the report itself"));
    }

    private static String utterance(Utterance statement) {
        return "%s: %s".formatted(statement.act(), statement.speaker());
    }

    private static String list(Stream<String> words) {
        String list = words.collect(Collectors.joining(", "));
        return list.isEmpty() ? NOTHING : list;
    }

    private static String lines(String head, Stream<String> lines) {
        return lines.map(line -> head + line + System.lineSeparator()).collect(Collectors.joining());
    }
}
