package org.isnad.spec;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One example: a report and what is expected of its reading.
 *
 * @param at      file and line
 * @param pending why the reader cannot do this yet, or null; such a row must fail
 */
record SpecRow(
        String at,
        String name,
        Report report,
        Expectation expect,
        @Nullable String pending) {

    private static final List<String> KEYS =
            List.of("name", "title", "text", "published", "source", "expect", "pending");

    static SpecRow parse(String file, Node node) {
        YamlMap map = YamlMap.of(file, node, KEYS);
        String name = map.textOrThrow("name");
        String title = map.text("title");
        String published = map.text("published");
        Node expect = map.value("expect");
        if (expect == null) {
            throw map.wrong("the key 'expect' is missing");
        }
        return new SpecRow(
                String.format(Locale.ROOT, "%s:%d", file, node.getStartMark().getLine() + 1),
                name,
                new Report(
                        new ReportId(name),
                        title == null ? "" : title,
                        map.textOrThrow("text"),
                        published == null ? null : day(map, published),
                        map.text("source"),
                        null,
                        "en"),
                Expectation.parse(file, expect),
                map.text("pending"));
    }

    private static LocalDate day(YamlMap map, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw map.wrong("'%s' is not a day; write 2022-03-30".formatted(written));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
