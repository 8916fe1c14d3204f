package org.isnad.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.jspecify.annotations.Nullable;

/** The words of one report that values rest on: collected while the record is written, marked when the text is. */
final class Marks {

    /** Distinct words, whatever number of values rest on them. */
    static final class Mark {

        private final String id;
        private final Evidence words;
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final Set<String> uses = new LinkedHashSet<>();
        private final List<String> values = new ArrayList<>();

        private Mark(String id, Evidence words) {
            this.id = id;
            this.words = words;
        }

        /** Name of the element in the page. */
        String id() {
            return id;
        }

        int start() {
            return words.span().start();
        }

        int end() {
            return words.span().end();
        }

        Set<Kind> kinds() {
            return kinds;
        }

        /** What the words say, for a person: "place, incident 1". */
        Set<String> uses() {
            return uses;
        }

        /** Whether it was asked for and nothing else rests on it. */
        boolean isChosen() {
            return kinds.isEmpty();
        }

        /** The ids of the values that rest on the words. */
        List<String> values() {
            return values;
        }
    }

    private final String prefix;
    private final Quotes quotes;
    private final Map<Evidence, Mark> marks = new LinkedHashMap<>();
    private int values;
    private @Nullable Mark chosen;

    /**
     * Collects the marks of one report.
     *
     * @param prefix name of the report within the page, which the names of its marks and values begin with
     */
    Marks(String prefix, Quotes quotes) {
        this.prefix = prefix;
        this.quotes = quotes;
    }

    /**
     * The opening tag of the link from a value to its words.
     *
     * @param within where in the record the value stands: "incident 1"
     */
    String open(Evidence words, Kind kind, String within) {
        values++;
        String value = prefix + "-v" + values;
        Mark mark = marks.computeIfAbsent(
                quotes.whole(words), whole -> new Mark(prefix + "-e" + (marks.size() + 1), whole));
        mark.kinds.add(kind);
        mark.uses.add(kind.label() + ", " + within);
        mark.values.add(value);
        return "<a class=\"v " + kind.styleClass() + "\" id=\"" + value + "\" href=\"#" + mark.id + "\">";
    }

    /** Marks words that somebody asked to see, whatever rests on them. */
    void choose(Evidence words) {
        chosen = new Mark("here", quotes.whole(words));
    }

    /** The marks in one part of the report. */
    List<Mark> in(Part part) {
        return Stream.concat(marks.values().stream(), Stream.ofNullable(chosen))
                .filter(mark -> mark.words.part() == part)
                .toList();
    }
}
