package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one word or more, each with a value; asked for the longest one that begins at a word of a sentence. A phrase may
 * begin with a class of names: "{state} troops" are the troops of any state.
 */
public final class PhraseTable<V> {

    private static final String CASED = "cased";

    /** What a class of names is written in. */
    private static final String CLASS = "{";

    /** A phrase found: the tokens {@code [from, to)} and what it stands for. */
    public record Match<V>(int from, int to, V value) {}

    /** A phrase, and the next one with the same first word: none is longer than the one before it. */
    private static final class Entry<V> {
        final String[] words;
        final boolean cased;
        final V value;

        @Nullable
        Entry<V> next;

        Entry(String[] words, boolean cased, V value) {
            this.words = words;
            this.cased = cased;
            this.value = value;
        }
    }

    /** Words between single spaces, which need no tokenizer. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d]+([ -][\\p{L}\\d]+)*");

    /** The longest phrase of each first word. */
    private final Map<String, Entry<V>> byFirstWord;

    /** The classes of names that phrases begin with, each as it is written in them. */
    private final Map<String, PhraseTable<?>> classes = new TreeMap<>();

    private PhraseTable(int phrases) {
        // Few words of a report begin a phrase: a map with much room finds soonest that one does not.
        byFirstWord = new HashMap<>(4 * phrases);
    }

    /**
     * The table of a file whose first column is the phrase and whose last column may say {@code cased}: such a phrase
     * counts only where its first word is capitalised.
     */
    static <V> PhraseTable<V> of(WordFile file, Function<WordFile.Row, V> value) {
        return of(file, value, Map.of());
    }

    /**
     * The same, where phrases may begin with a class of names.
     *
     * @param classes the names of each class, by how it is written: "{state}"
     */
    static <V> PhraseTable<V> of(
            WordFile file, Function<WordFile.Row, V> value, Map<String, PhraseTable<Boolean>> classes) {
        PhraseTable<V> table = new PhraseTable<>(file.rows().size());
        Set<String> seen = new HashSet<>(2 * file.rows().size());
        for (WordFile.Row row : file.rows()) {
            String phrase = row.cell(0).toLowerCase(Locale.ROOT);
            if (!seen.add(phrase)) {
                throw row.fault("'" + phrase + "' is listed twice; keep one");
            }
            boolean cased = row.cell(row.cells().size() - 1).contains(CASED);
            if (phrase.startsWith(CLASS)) {
                String name = phrase.split(" ", 2)[0];
                PhraseTable<Boolean> names = classes.get(name);
                if (names == null) {
                    throw row.fault(
                            "'" + name + "' is none of " + new TreeSet<>(classes.keySet()) + "; correct the line");
                }
                table.classes.put(name, names);
            }
            table.add(new Entry<>(words(phrase), cased, row.value(value)));
        }
        return table;
    }

    /** A table of names, which count only where they are capitalised; of those of two or three letters see {@link #isWritten}. */
    static PhraseTable<Boolean> ofNames(Set<String> names) {
        PhraseTable<Boolean> table = new PhraseTable<>(names.size());
        names.forEach(name -> table.add(new Entry<>(words(name.toLowerCase(Locale.ROOT)), true, true)));
        return table;
    }

    /** A table of phrases whose words stand between single spaces. */
    static <V> PhraseTable<V> ofPhrases(Map<String, V> phrases) {
        PhraseTable<V> table = new PhraseTable<>(phrases.size());
        phrases.forEach((phrase, value) -> table.add(new Entry<>(phrase.split(" "), false, value)));
        return table;
    }

    /** The tokens of a phrase, as the tokenizer cuts a report: "people's army" is three. */
    private static String[] words(String phrase) {
        return phrase.startsWith(CLASS) || PLAIN.matcher(phrase).matches()
                ? phrase.split(" ")
                : Tokenizer.tokens(phrase).stream().map(Token::key).toArray(String[]::new);
    }

    private void add(Entry<V> entry) {
        Entry<V> before = byFirstWord.putIfAbsent(entry.words[0], entry);
        if (before == null) {
            return;
        }
        if (before.words.length < entry.words.length) {
            entry.next = before;
            byFirstWord.put(entry.words[0], entry);
            return;
        }
        while (before.next != null && before.next.words.length >= entry.words.length) {
            before = before.next;
        }
        entry.next = before.next;
        before.next = entry;
    }

    /** Whether the word alone is a phrase of the table. */
    public boolean has(String word) {
        for (Entry<V> entry = byFirstWord.get(word); entry != null; entry = entry.next) {
            if (entry.words.length == 1) {
                return true;
            }
        }
        return false;
    }

    /** What the word alone stands for, in whatever case it is written. */
    public Optional<V> ofWord(String word) {
        for (Entry<V> entry = byFirstWord.get(word); entry != null; entry = entry.next) {
            if (entry.words.length == 1) {
                return Optional.of(entry.value);
            }
        }
        return Optional.empty();
    }

    /** The phrases of one word. */
    public List<String> singleWords() {
        return byFirstWord.keySet().stream().filter(this::has).sorted().toList();
    }

    /** The longest phrase that begins at token {@code at}. */
    public Optional<Match<V>> find(Sentence sentence, int at) {
        Optional<Match<V>> best = find(byFirstWord.get(sentence.key(at)), sentence, at);
        for (Map.Entry<String, PhraseTable<?>> names : classes.entrySet()) {
            Optional<Match<V>> match = names.getValue()
                    .end(sentence, at)
                    .flatMap(to -> find(byFirstWord.get(names.getKey()), sentence, to - 1))
                    .map(m -> new Match<>(at, m.to, m.value));
            boolean longer = match.isPresent() && (best.isEmpty() || best.get().to < match.get().to);
            best = longer ? match : best;
        }
        return best;
    }

    /** The longest phrase that begins with the word and goes on after token {@code at}, in place of which the word stands. */
    public Optional<Match<V>> findAs(String word, Sentence sentence, int at) {
        return find(byFirstWord.get(word), sentence, at);
    }

    /** Where the longest phrase ends that begins at token {@code at}. */
    private Optional<Integer> end(Sentence sentence, int at) {
        return find(sentence, at).map(Match::to);
    }

    /** The longest phrase whose words after the first stand after token {@code at}. */
    private static <V> Optional<Match<V>> find(@Nullable Entry<V> longest, Sentence sentence, int at) {
        for (Entry<V> entry = longest; entry != null; entry = entry.next) {
            if (follows(sentence, at, entry.words) && (!entry.cased || isWritten(sentence, at))) {
                return Optional.of(new Match<>(at, at + entry.words.length, entry.value));
            }
        }
        return Optional.empty();
    }

    /** Whether the words after the first stand after token {@code at}. */
    private static boolean follows(Sentence sentence, int at, String[] words) {
        for (int i = 1; i < words.length; i++) {
            if (!sentence.key(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
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
        String key = sentence.key(at);
        Entry<V> longest = byFirstWord.get(key);
        Optional<Match<V>> exact = find(longest, sentence, at);
        if (exact.isPresent()) {
            return exact;
        }
        if (key.length() > 3 && key.endsWith("s") && sentence.token(at).capital()) {
            Entry<V> withoutS = byFirstWord.get(key.substring(0, key.length() - 1));
            Optional<Match<V>> single = findLost(withoutS, sentence, at, 1);
            if (single.isPresent()) {
                return single;
            }
        }
        return findLost(longest, sentence, at, 2);
    }

    private static <V> Optional<Match<V>> findLost(
            @Nullable Entry<V> longest, Sentence sentence, int at, int shortest) {
        for (Entry<V> entry = longest; entry != null; entry = entry.next) {
            int length = entry.words.length;
            if (length >= shortest && hasLost(sentence, at, entry.words)) {
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
