package org.isnad.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.isnad.text.Sentence;

/** The words that numbers are made of, and those that make a number a bound. */
public final class NumberWords {

    /** What a number word does. */
    public enum Kind {
        DIGIT,
        SCALE,
        VAGUE,
        PAIR
    }

    /** What a qualifier makes of the number after it. */
    public enum Bound {
        AT_LEAST,
        AT_MOST,
        ABOUT,
        EXACT
    }

    /** A number word's kind and value. */
    public record Word(Kind kind, long value) {}

    private final Map<String, Word> words = new HashMap<>();
    private final PhraseTable<Bound> qualifiers;

    NumberWords(WordFile numbers, WordFile bounds) {
        for (WordFile.Row row : numbers.rows()) {
            Word word = row.value(r -> new Word(r.choice(Kind.class, 1), Long.parseLong(r.cell(2))));
            if (words.put(row.cell(0), word) != null) {
                throw row.fault("'" + row.cell(0) + "' is listed twice; keep one");
            }
        }
        qualifiers = PhraseTable.of(bounds, row -> row.choice(Bound.class, 1));
    }

    public Optional<Word> word(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** The longest qualifier that begins at token {@code from}. */
    public Optional<PhraseTable.Match<Bound>> qualifierAt(Sentence sentence, int from) {
        return qualifiers.find(sentence, from);
    }

    /** The qualifier that ends right before token {@code end}, the longest one. */
    public Optional<PhraseTable.Match<Bound>> qualifierBefore(Sentence sentence, int end) {
        for (int from = Math.max(0, end - 4); from < end; from++) {
            Optional<PhraseTable.Match<Bound>> match = qualifiers.find(sentence, from);
            if (match.isPresent() && match.get().to() == end) {
                return match;
            }
        }
        return Optional.empty();
    }
}
