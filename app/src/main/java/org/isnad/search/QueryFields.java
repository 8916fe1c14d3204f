package org.isnad.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.incident.Change.GradeCode;
import org.jspecify.annotations.Nullable;

/** What a name before a colon means, and where a word without one is looked for. */
final class QueryFields {

    /** The parts of an incident that words are looked for in; one in the title weighs as much as eight elsewhere. */
    static final QueryFields OF_INCIDENTS = new QueryFields(
            new TreeMap<>(
                    Map.of(Fields.TITLE, 8f, Fields.PLACE, 6f, Fields.ACTOR, 3f, Fields.SOURCE, 2f, Fields.TEXT, 1f)),
            List.of("type", "grade", "lang", "id", "day", "killed", "injured", "near"),
            "");

    static final QueryFields OF_REPORTS = new QueryFields(
            new TreeMap<>(Map.of(Fields.TITLE, 4f, Fields.TEXT, 1f, Fields.SOURCE, 1f)),
            List.of("lang", "id", "day"),
            Fields.OF_REPORT);

    private static final int SHORTEST_PREFIX = 2;
    private static final double METRES = 1_000;

    private final Map<String, Float> texts;
    private final List<String> others;
    private final String before;

    /** @param before what the fields of the index have before the names */
    private QueryFields(Map<String, Float> texts, List<String> others, String before) {
        this.texts = texts;
        this.others = others;
        this.before = before;
    }

    /** A word anywhere; null where it is nothing but marks. */
    @Nullable
    Query word(String word, int at) {
        List<String> found = Words.of(word);
        return found.isEmpty() ? null : anywhere(found, word.endsWith("*"), at);
    }

    /** Words one after the other anywhere; null where there are none. */
    @Nullable
    Query phrase(String words) {
        List<String> found = Words.of(words);
        return found.isEmpty() ? null : anywhere(found, false, 0);
    }

    /**
     * A value of a field.
     *
     * @param quoted whether it stood in quotation marks
     * @param at     where the name stands
     */
    Query in(String name, String value, boolean quoted, int at) {
        if (texts.containsKey(name)) {
            List<String> found = Words.of(value);
            if (found.isEmpty()) {
                throw new QueryFault("%s: needs a word, got '%s'".formatted(name, value), at);
            }
            return text(name, found, !quoted && value.endsWith("*"), at);
        }
        if (!others.contains(name)) {
            String known = java.util.stream.Stream.concat(texts.keySet().stream(), others.stream())
                    .sorted()
                    .map(n -> n + ":")
                    .collect(Collectors.joining(" "));
            throw new QueryFault(
                    "'%s:' cannot be searched here; there are %s. Put it in quotes to search for the word itself"
                            .formatted(name, known),
                    at);
        }
        return new ConstantScoreQuery(code(name, value, at));
    }

    private Query code(String name, String value, int at) {
        return switch (name) {
            case "type" -> term(Fields.TYPE, code(EventType.class, name, value, at));
            case "grade" -> term(Fields.GRADE, code(GradeCode.class, name, value, at));
            case "lang" -> term(Fields.LANGUAGE, value.toLowerCase(java.util.Locale.ROOT));
            case "id" -> term(Fields.KEY, value);
            case "day" -> days(value, at);
            case "near" -> {
                Area.Circle circle = FilterParameters.circle("near:", value);
                yield LatLonPoint.newDistanceQuery(
                        Fields.SPOT, circle.centre().lat(), circle.centre().lon(), circle.km() * METRES);
            }
            default -> people(name, value, at);
        };
    }

    private Query days(String value, int at) {
        DayRange days = AskedDays.of(value, at);
        int from = days.from() == null ? Integer.MIN_VALUE : (int) days.from().toEpochDay();
        int to = days.to() == null ? Integer.MAX_VALUE : (int) days.to().toEpochDay();
        return others.contains("near")
                ? IntRange.newIntersectsQuery(Fields.DAYS, new int[] {from}, new int[] {to})
                : IntPoint.newRangeQuery(Fields.DAY, from, to);
    }

    private static Query people(String name, String value, int at) {
        if (!value.matches("\\d{1,12}|\\d{1,12}\\.\\.\\d{0,12}|\\.\\.\\d{1,12}")) {
            throw new QueryFault(
                    "%s: is a number or a range such as 10.. or 5..20, got '%s'".formatted(name, value), at);
        }
        String[] ends = value.split("\\.\\.", -1);
        long from = ends[0].isEmpty() ? 1 : Long.parseLong(ends[0]);
        long to = ends.length == 1 ? from : ends[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(ends[1]);
        return LongPoint.newRangeQuery(name.equals("killed") ? Fields.KILLED : Fields.INJURED, from, to);
    }

    private static <E extends Enum<E> & Coded> String code(Class<E> type, String name, String value, int at) {
        try {
            return Coded.of(type, value).code();
        } catch (IllegalArgumentException e) {
            throw new QueryFault("%s: %s".formatted(name, e.getMessage()), at);
        }
    }

    private Query anywhere(List<String> found, boolean prefix, int at) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        texts.forEach((name, weight) -> any.add(new BoostQuery(text(name, found, prefix, at), weight), Occur.SHOULD));
        return any.build();
    }

    private Query text(String name, List<String> found, boolean prefix, int at) {
        String field = before + name;
        if (found.size() > 1) {
            return new ConstantScoreQuery(new PhraseQuery(field, found.toArray(String[]::new)));
        }
        String word = found.get(0);
        if (!prefix) {
            return new ConstantScoreQuery(new TermQuery(new Term(field, word)));
        }
        if (word.codePointCount(0, word.length()) < SHORTEST_PREFIX) {
            throw new QueryFault("write two letters or more before the *", at);
        }
        return new PrefixQuery(new Term(field, word));
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
