package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/** Phrases of one word or more, each with a value; asked for the longest one that begins at a word of a sentence. */
public final class PhraseTable<V> {

    private static final String CASED = "cased";

    /** A phrase found: the tokens {@code [from, to)} and what it stands for. */
    public record Match<V>(int from, int to, V value) {}

    private static final class Entry<V> {
        final String[] words;
        final boolean cased;
        final V value;

        Entry(String[] words, boolean cased, V value) {
            this.words = words;
            this.cased = cased;
            this.value = value;
        }
    }

    private final Map<String, List<Entry<V>>> byFirstWord = new HashMap<>();

    private PhraseTable() {}

    /**
     * The table of a file whose first column is the phrase and whose last column may say {@code cased}: such a phrase
     * counts only where its first word is capitalised.
     */
    static <V> PhraseTable<V> of(WordFile file, Function<WordFile.Row, V> value) {
        PhraseTable<V> table = new PhraseTable<>();
        Set<String> seen = new HashSet<>();
        for (WordFile.Row row : file.rows()) {
            String phrase = row.cell(0).toLowerCase(Locale.ROOT);
            if (!seen.add(phrase)) {
                throw row.fault("'" + phrase + "' is listed twice; keep one");
            }
            boolean cased = row.cell(row.cells().size() - 1).contains(CASED);
            table.add(phrase, cased, value.apply(row));
        }
        table.byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words.length - a.words.length));
        return table;
    }

    private void add(String phrase, boolean cased, V value) {
        String[] words = phrase.split(" ");
        byFirstWord.computeIfAbsent(words[0], w -> new ArrayList<>(2)).add(new Entry<>(words, cased, value));
    }

    /** Whether the word alone is a phrase of the table. */
    public boolean has(String word) {
        for (Entry<V> entry : byFirstWord.getOrDefault(word, List.of())) {
            if (entry.words.length == 1) {
                return true;
            }
        }
        return false;
    }

    /** The longest phrase that begins at token {@code at}. */
    public Optional<Match<V>> find(Sentence sentence, int at) {
        List<Entry<V>> entries = byFirstWord.get(sentence.key(at));
        if (entries == null) {
            return Optional.empty();
        }
        for (Entry<V> entry : entries) {
            if (sentence.has(at, entry.words) && (!entry.cased || isWritten(sentence, at))) {
                return Optional.of(new Match<>(at, at + entry.words.length, entry.value));
            }
        }
        return Optional.empty();
    }

    /** A cased phrase begins with a capital; a first word of two or three letters is an acronym: "IS", not "Is". */
    private static boolean isWritten(Sentence sentence, int at) {
        Token first = sentence.token(at);
        return first.key().length() <= 3 ? first.acronym() : first.capital();
    }

    /**
     * As {@link #find}, but the last word may have run together with a possessive whose apostrophe was lost ("Aleppos
     * old city", "Assads forces"); such a word must be capitalised or part of a longer name.
     */
    public Optional<Match<V>> findName(Sentence sentence, int at) {
        Optional<Match<V>> exact = find(sentence, at);
        if (exact.isPresent()) {
            return exact;
        }
        String key = sentence.key(at);
        if (key.length() > 3 && key.endsWith("s") && sentence.token(at).capital()) {
            Optional<Match<V>> single = findLost(sentence, at, key.substring(0, key.length() - 1), 1);
            if (single.isPresent()) {
                return single;
            }
        }
        return findLost(sentence, at, key, 2);
    }

    private Optional<Match<V>> findLost(Sentence sentence, int at, String firstWord, int shortest) {
        for (Entry<V> entry : byFirstWord.getOrDefault(firstWord, List.of())) {
            int length = entry.words.length;
            if (length >= shortest && (length > 1 || shortest == 1) && hasLost(sentence, at, entry.words)) {
                return Optional.of(new Match<>(at, at + length, entry.value));
            }
        }
        return Optional.empty();
    }

    private static boolean hasLost(Sentence sentence, int at, String[] words) {
        int last = words.length - 1;
        for (int i = 0; i < last; i++) {
            if (!sentence.key(at + i).equals(words[i])) {
                return false;
            }
        }
        String key = sentence.key(at + last);
        return key.length() == words[last].length() + 1 && key.endsWith("s") && key.startsWith(words[last]);
    }

    /** All phrases of a sentence, the longest first where two begin at one word, none overlapping another. */
    public List<Match<V>> findAll(Sentence sentence) {
        List<Match<V>> matches = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Match<V>> match = find(sentence, at);
            match.ifPresent(matches::add);
            at = match.map(Match::to).orElse(at + 1);
        }
        return matches;
    }
}
