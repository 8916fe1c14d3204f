package org.isnad.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * The words, beginnings of words and phrases that a query asks for, whichever part they are asked for in. Codes, days and
 * outlets are none, nor is what the query does not want.
 */
final class Wanted {

    private static final Set<String> PARTS =
            Set.of(Fields.TITLE, Fields.PLACE, Fields.ACTOR, Fields.TEXT, Fields.REPORT_TITLE, Fields.REPORT_TEXT);

    private static final int ASCII = 128;
    private static final int LETTER_CASE = 'a' - 'A';

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Set<List<String>> phrases = new LinkedHashSet<>();

    /** The ASCII characters that something wanted begins with, so that most words need no second look. */
    private final boolean[] begins = new boolean[ASCII];

    private Wanted() {}

    static Wanted of(Query query) {
        Wanted wanted = new Wanted();
        query.visit(wanted.new Collecting());
        wanted.words.forEach(wanted::begins);
        wanted.prefixes.forEach(wanted::begins);
        wanted.phrases.forEach(phrase -> phrase.forEach(wanted::begins));
        return wanted;
    }

    private void begins(String word) {
        if (word.charAt(0) < ASCII) {
            begins[word.charAt(0)] = true;
        }
    }

    private final class Collecting extends QueryVisitor {

        @Override
        public boolean acceptField(@Nullable String field) {
            return field != null && PARTS.contains(field);
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            List<String> texts = Arrays.stream(terms).map(Term::text).toList();
            if (query instanceof PhraseQuery) {
                phrases.add(texts);
            } else {
                words.addAll(texts);
            }
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            if (query instanceof PrefixQuery prefix) {
                prefixes.add(prefix.getPrefix().text());
            }
        }
    }

    /**
     * What is wanted of each word of a text from one to another; null where a word is not.
     *
     * @return names, equal for words that are wanted for the same reason
     */
    @Nullable
    String[] in(String text, Cuts cuts, int first, int end) {
        @Nullable String[] found = new String[end - first];
        for (int word = first; word < end; word++) {
            if (mayBegin(text.charAt(cuts.start(word)))) {
                String folded = folded(text, cuts, word);
                if (words.contains(folded)) {
                    found[word - first] = folded;
                } else {
                    prefix(found, word - first, folded);
                }
                for (List<String> phrase : phrases) {
                    if (phrase.get(0).equals(folded) && stands(phrase, text, cuts, word, end)) {
                        for (int i = 0; i < phrase.size(); i++) {
                            found[word - first + i] = phrase.get(i);
                        }
                    }
                }
            }
        }
        return found;
    }

    private void prefix(@Nullable String[] found, int at, String folded) {
        for (String prefix : prefixes) {
            if (found[at] == null && folded.startsWith(prefix)) {
                found[at] = prefix + "*";
            }
        }
    }

    private static boolean stands(List<String> phrase, String text, Cuts cuts, int word, int end) {
        if (word + phrase.size() > end) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(folded(text, cuts, word + i))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayBegin(char c) {
        boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return !plain || begins[c >= 'A' && c <= 'Z' ? c + LETTER_CASE : c];
    }

    /** A word as the index has it. */
    static String folded(String text, Cuts cuts, int word) {
        return ICUFoldingFilter.NORMALIZER.normalize(text.substring(cuts.start(word), cuts.end(word)));
    }
}
