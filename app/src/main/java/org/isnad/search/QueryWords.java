package org.isnad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The words that people type to search. Letters are compared without case and accents, in any script.
 *
 * <table>
 * <caption>What can be written</caption>
 * <tr><td>{@code market strike}<td>both words
 * <tr><td>{@code "central market"}<td>the words one after the other
 * <tr><td>{@code market OR bazaar}<td>one of them; {@code ( )} group
 * <tr><td>{@code -denied}<td>not that word
 * <tr><td>{@code hosp*}<td>words that begin so; two letters or more
 * <tr><td>{@code title: place: actor: source: text:}<td>a word or a phrase in that part
 * <tr><td>{@code type:air_strike}, {@code grade:fair}, {@code lang:ar}, {@code id:i12}<td>a code
 * <tr><td>{@code day:2016}, {@code day:2016-07}, {@code day:2016-07-19}, {@code day:2016-07-01..2016-07-31}<td>it may
 * have been on one of these days; one end of a range may be left out
 * <tr><td>{@code killed:10..}, {@code injured:5..20}, {@code killed:3}<td>the largest number put forward
 * <tr><td>{@code near:36.2,37.1,10km}<td>within so far of a point
 * </table>
 *
 * <p>Reports have {@code title:}, {@code text:}, {@code source:}, {@code lang:}, {@code day:} (of publication) and
 * {@code id:} alone.
 */
public final class QueryWords {

    private static final int LONGEST = 1_000;
    private static final int MOST_WORDS = 64;
    private static final int DEEPEST = 16;
    private static final String OPENING = "\"“”„«»";

    private final String words;
    private final QueryFields fields;
    private int at;
    private int count;
    private int depth;

    private QueryWords(String words, QueryFields fields) {
        this.words = words;
        this.fields = fields;
    }

    /** What incidents are asked for. */
    static Query incidents(String words) {
        return new QueryWords(words, QueryFields.OF_INCIDENTS).all();
    }

    /** What reports are asked for. */
    static Query reports(String words) {
        return new QueryWords(words, QueryFields.OF_REPORTS).all();
    }

    private Query all() {
        if (words.length() > LONGEST) {
            throw new QueryFault("a search has at most %d characters, this one %d".formatted(LONGEST, words.length()));
        }
        Query query = either();
        if (at < words.length()) {
            throw new QueryFault("this ) closes nothing; leave it out or put it in quotes", at);
        }
        return query;
    }

    private Query either() {
        List<Query> parts = new ArrayList<>(List.of(every()));
        while (isWord("OR")) {
            int or = at;
            at += 2;
            Query right = every();
            if (right instanceof MatchAllDocsQuery || parts.get(0) instanceof MatchAllDocsQuery) {
                throw new QueryFault(
                        "OR stands between two things to search for; put it in quotes to search for it", or);
            }
            parts.add(right);
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(part, Occur.SHOULD));
        return any.build();
    }

    private Query every() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Query> wanted = new ArrayList<>();
        boolean excludes = false;
        while (skipSpace() && words.charAt(at) != ')' && !isWord("OR")) {
            if (isWord("AND")) {
                at += 3;
                continue;
            }
            boolean not = isWord("NOT") || words.charAt(at) == '-' && at + 1 < words.length() && !isSpace(at + 1);
            if (not) {
                at += words.charAt(at) == '-' ? 1 : 3;
            }
            Query part = one();
            if (part == null) {
                continue;
            }
            if (not) {
                all.add(part, Occur.MUST_NOT);
                excludes = true;
            } else {
                all.add(part, Occur.MUST);
                wanted.add(part);
            }
        }
        if (!excludes && wanted.size() == 1) {
            return wanted.get(0);
        }
        if (wanted.isEmpty()) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return excludes || !wanted.isEmpty() ? all.build() : new MatchAllDocsQuery();
    }

    /** A group, a field or words; null where there is nothing but marks. */
    private @Nullable Query one() {
        if (!skipSpace()) {
            throw new QueryFault("there is nothing after the - or NOT; write what is not wanted", words.length());
        }
        if (++count > MOST_WORDS) {
            throw new QueryFault("a search has at most %d words".formatted(MOST_WORDS), at);
        }
        if (words.charAt(at) == '(') {
            return group();
        }
        int start = at;
        int colon = colon();
        if (colon > 0) {
            String name = words.substring(at, colon).toLowerCase(Locale.ROOT);
            at = colon + 1;
            if (at >= words.length() || isSpace(at)) {
                throw new QueryFault("%s: needs a value right after the colon".formatted(name), start);
            }
            boolean quoted = isQuote();
            return fields.in(name, quoted ? quoted() : bare(), quoted, start);
        }
        return isQuote() ? fields.phrase(quoted()) : fields.word(bare(), start);
    }

    private Query group() {
        int open = at++;
        if (++depth > DEEPEST) {
            throw new QueryFault("groups go at most %d deep".formatted(DEEPEST), open);
        }
        Query inner = either();
        if (!skipSpace()) {
            throw new QueryFault("this ( is closed nowhere; add a ) or put it in quotes", open);
        }
        at++;
        depth--;
        return inner instanceof MatchAllDocsQuery ? new MatchNoDocsQuery("empty group") : inner;
    }

    /** Where the colon after the name of a field is, or -1 where no field is named. */
    private int colon() {
        int end = at;
        while (end < words.length() && Character.isLetter(words.charAt(end))) {
            end++;
        }
        boolean named = end > at && end < words.length() && words.charAt(end) == ':';
        return named && !words.startsWith("//", end + 1) ? end : -1;
    }

    private String quoted() {
        int open = at++;
        int end = at;
        while (end < words.length() && OPENING.indexOf(words.charAt(end)) < 0) {
            end++;
        }
        if (end == words.length()) {
            throw new QueryFault("this quotation mark is closed nowhere; add another or leave it out", open);
        }
        String inside = words.substring(at, end);
        at = end + 1;
        return inside;
    }

    private String bare() {
        int start = at;
        while (at < words.length() && !isSpace(at) && "()".indexOf(words.charAt(at)) < 0 && !isQuote()) {
            at++;
        }
        return words.substring(start, at);
    }

    private boolean isQuote() {
        return OPENING.indexOf(words.charAt(at)) >= 0;
    }

    /** Whether this very word, in capitals, stands here. */
    private boolean isWord(String word) {
        if (!skipSpace() || !words.startsWith(word, at)) {
            return false;
        }
        int end = at + word.length();
        return end == words.length() || isSpace(end) || words.charAt(end) == '(';
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(words.charAt(index)) || Character.isSpaceChar(words.charAt(index));
    }

    /** Goes to what comes next; false where nothing does. */
    private boolean skipSpace() {
        while (at < words.length() && isSpace(at)) {
            at++;
        }
        return at < words.length();
    }
}
