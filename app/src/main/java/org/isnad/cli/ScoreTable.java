package org.isnad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.eval.Agreement;
import org.isnad.eval.Bootstrap;
import org.isnad.eval.Interval;
import org.isnad.eval.Row;
import org.isnad.eval.Scorecard;

/** A scorecard as a person reads it, and as a program does. */
final class ScoreTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Interval NO_INTERVAL = new Interval(0, 0);

    private final Scorecard card;
    private final Map<Row, Agreement> rows;
    private final Bootstrap intervals;

    ScoreTable(Scorecard card) {
        this.card = card;
        this.rows = card.rows();
        this.intervals = Bootstrap.of(card);
    }

    /** Lines of text: each row, the reading score, the incidents by type. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (Row row : Row.values()) {
            out.append("%s   95 %% %s%n"
                    .formatted(line("%-13s".formatted(row.code()), agreement(row)), text(interval(row))));
        }
        out.append("reading score %s   (mean F1 of %s)   95 %% %s%n"
                .formatted(
                        decimals(card.reading()),
                        Row.OF_READING_SCORE.stream().map(Row::code).collect(Collectors.joining(" ")),
                        text(intervals.reading())));
        out.append("%nincidents by type, %d reports%n".formatted(card.reports().size()));
        card.types()
                .forEach((type, agreement) ->
                        out.append(line("%-15s".formatted(type), agreement)).append(System.lineSeparator()));
        return out.toString();
    }

    /** One JSON object, shares to four decimals. */
    String json() {
        ObjectNode out = JSON.createObjectNode();
        for (Row row : Row.values()) {
            ObjectNode node = shares(out.putObject(row.code()), agreement(row));
            json(node, "interval", interval(row));
        }
        out.put("reading", card.reading());
        json(out, "interval", intervals.reading());
        out.put("reports", card.reports().size());
        ObjectNode types = out.putObject("types");
        card.types().forEach((type, agreement) -> shares(types.putObject(type), agreement));
        return out.toString();
    }

    private Agreement agreement(Row row) {
        return rows.getOrDefault(row, Agreement.NONE);
    }

    private Interval interval(Row row) {
        return intervals.rows().getOrDefault(row, NO_INTERVAL);
    }

    private static String line(String name, Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "%s P %s  R %s  F1 %s   gold %5d system %5d",
                name,
                decimals(agreement.precision()),
                decimals(agreement.recall()),
                decimals(agreement.f1()),
                agreement.gold(),
                agreement.system());
    }

    private static ObjectNode shares(ObjectNode out, Agreement agreement) {
        return out.put("p", Scorecard.rounded(agreement.precision()))
                .put("r", Scorecard.rounded(agreement.recall()))
                .put("f", Scorecard.rounded(agreement.f1()))
                .put("gold", agreement.gold())
                .put("system", agreement.system());
    }

    private static void json(ObjectNode out, String field, Interval interval) {
        out.putArray(field).add(Scorecard.rounded(interval.low())).add(Scorecard.rounded(interval.high()));
    }

    private static String text(Interval interval) {
        return decimals(interval.low()) + "-" + decimals(interval.high());
    }

    /** Three decimals of the four that are kept, so that table and JSON never disagree. */
    private static String decimals(double share) {
        return new BigDecimal(Scorecard.rounded(share))
                .setScale(3, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
