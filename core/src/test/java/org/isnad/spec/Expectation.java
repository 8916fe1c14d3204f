package org.isnad.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.isnad.code.Act;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.mention.Count;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What a row says of a reading; null where it says nothing.
 *
 * @param published {@code DAY BASIS} or {@code unknown}
 * @param absent    types of incident that must not occur
 */
record Expectation(
        @Nullable List<ExpectedIncident> incidents,
        @Nullable List<ExpectedFigure> totals,
        @Nullable List<ExpectedStatement> statements,
        @Nullable List<ExpectedThings> counts,
        @Nullable List<String> tags,
        @Nullable String published,
        List<EventType> absent) {

    private static final List<String> KEYS =
            List.of("incidents", "totals", "statements", "counts", "tags", "published", "no");

    static Expectation parse(String file, Node node) {
        YamlMap map = YamlMap.of(file, node, KEYS);
        List<Node> incidentNodes = map.items("incidents");
        List<ExpectedIncident> incidents = null;
        if (incidentNodes != null) {
            incidents = new ArrayList<>();
            for (Node incident : incidentNodes) {
                incidents.add(ExpectedIncident.parse(file, incident));
            }
        }
        try {
            List<EventType> absent = each(map.texts("no"), code -> Coded.of(EventType.class, code));
            return new Expectation(
                    incidents,
                    each(map.texts("totals"), ExpectedFigure::parse),
                    each(map.texts("statements"), ExpectedStatement::parse),
                    each(map.texts("counts"), ExpectedThings::parse),
                    map.texts("tags"),
                    map.text("published"),
                    absent == null ? List.of() : absent);
        } catch (IllegalArgumentException e) {
            throw map.wrong(e.getMessage() + "");
        }
    }

    static <T> @Nullable List<T> each(@Nullable List<String> written, Function<String, T> parser) {
        return written == null ? null : written.stream().map(parser).toList();
    }

    /** {@code ACT: SPEAKER[ -> TARGET]}, with {@code -> -} for a statement that must have no target. */
    record ExpectedStatement(
            Act act, String speaker, @Nullable String target) {
        static ExpectedStatement parse(String written) {
            int colon = written.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "'%s' is not of the form ACT: SPEAKER[ -> TARGET]".formatted(written));
            }
            String[] parties = written.substring(colon + 2).split(" -> ", 2);
            return new ExpectedStatement(
                    Coded.of(Act.class, written.substring(0, colon)),
                    parties[0],
                    parties.length == 1 ? null : parties[1]);
        }

        @Override
        public String toString() {
            return act.code() + ": " + speaker + (target == null ? "" : " -> " + target);
        }
    }

    /** {@code COUNT THING}: things that are not people. */
    record ExpectedThings(Count count, String thing) {
        static ExpectedThings parse(String written) {
            String[] parts = written.split(" ", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("'%s' is not of the form COUNT THING".formatted(written));
            }
            return new ExpectedThings(ExpectedFigure.count(parts[0]), parts[1]);
        }

        @Override
        public String toString() {
            return ExpectedFigure.written(count) + " " + thing;
        }
    }
}
