package org.isnad.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.isnad.report.Part;
import org.isnad.text.Token;

/**
 * The words of an account: how often each stands in the headline, in the passage that tells of the act and in the whole
 * report, and how rare it is. Sorted by word, each once.
 */
public record Words(List<Word> words, double titleNorm, double passageNorm, double bodyNorm, double nameNorm) {

    /** More than so often says no more. */
    private static final int MOST = 100;

    /** What is longer is no word but the debris of a page. */
    private static final int LONGEST = 60;

    /**
     * One word.
     *
     * @param names how often it is written as a name; at most as often as {@code body}
     */
    public record Word(String key, int title, int passage, int body, int names, int rarity) {

        public boolean isName() {
            return names > 0;
        }

        public boolean isNumber() {
            return Character.isDigit(key.charAt(0));
        }

        double weight(int times) {
            return times == 0 ? 0 : (1 + StrictMath.log(times)) * rarity / 100.0;
        }
    }

    static Words of(List<Word> sorted) {
        double title = 0;
        double passage = 0;
        double body = 0;
        double names = 0;
        for (Word word : sorted) {
            title += square(word.weight(word.title()));
            passage += square(word.weight(word.passage()));
            body += square(word.weight(word.body()));
            names += square(word.weight(word.names()));
        }
        return new Words(List.copyOf(sorted), Math.sqrt(title), Math.sqrt(passage), Math.sqrt(body), Math.sqrt(names));
    }

    /** Gathers the words of one account. */
    static final class Gatherer {

        private final TreeMap<String, int[]> counts = new TreeMap<>();
        private final WordRarity rarity;

        Gatherer(WordRarity rarity) {
            this.rarity = rarity;
        }

        void add(Part part, Token token, boolean inPassage) {
            if (token.isPunctuation() || token.key().equals("'s")) {
                return;
            }
            for (String key : pieces(token.key())) {
                if (key.length() > LONGEST) {
                    continue;
                }
                int[] count = counts.computeIfAbsent(key, k -> new int[4]);
                count[0] += part == Part.TITLE ? 1 : 0;
                count[1] += inPassage ? 1 : 0;
                count[2]++;
                count[3] += token.capital() && rarity.isName(key) ? 1 : 0;
            }
        }

        Words words() {
            List<Word> words = new ArrayList<>(counts.size());
            counts.forEach((key, count) -> words.add(new Word(
                    key,
                    Math.min(MOST, count[0]),
                    Math.min(MOST, count[1]),
                    Math.min(MOST, count[2]),
                    Math.min(MOST, count[3]),
                    rarity.of(key))));
            return Words.of(words);
        }
    }

    /** The parts of a word between hyphens and other marks: "7-year-old" is three words. */
    public static List<String> pieces(String key) {
        List<String> pieces = new ArrayList<>(1);
        int start = -1;
        for (int at = 0; at <= key.length(); at++) {
            boolean inside = at < key.length() && (Character.isLetterOrDigit(key.charAt(at)) || key.charAt(at) == '\'');
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                pieces.add(key.substring(start, at));
                start = -1;
            }
        }
        return pieces;
    }

    /** How alike two accounts are in their words: cosines from 0 to 1, and the rare words that both have. */
    public record Likeness(
            double title,
            double passage,
            double body,
            double names,
            List<Word> rareNames,
            List<Word> rareWords,
            List<Word> rareNumbers) {}

    Likeness likeness(Words other, int rareFrom) {
        double title = 0;
        double passage = 0;
        double body = 0;
        double names = 0;
        List<Word> rareNames = new ArrayList<>();
        List<Word> rareWords = new ArrayList<>();
        List<Word> rareNumbers = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < words.size() && j < other.words.size()) {
            Word a = words.get(i);
            Word b = other.words.get(j);
            int order = a.key().compareTo(b.key());
            if (order == 0) {
                title += a.weight(a.title()) * b.weight(b.title());
                passage += a.weight(a.passage()) * b.weight(b.passage());
                body += a.weight(a.body()) * b.weight(b.body());
                names += a.weight(a.names()) * b.weight(b.names());
                if (a.rarity() >= rareFrom) {
                    (a.isNumber() ? rareNumbers : a.isName() && b.isName() ? rareNames : rareWords).add(a);
                }
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Likeness(
                cosine(title, titleNorm, other.titleNorm),
                cosine(passage, passageNorm, other.passageNorm),
                cosine(body, bodyNorm, other.bodyNorm),
                cosine(names, nameNorm, other.nameNorm),
                rareNames,
                rareWords,
                rareNumbers);
    }

    /** The rarest names, most frequent first. */
    List<String> chiefNames(int most) {
        return words.stream()
                .filter(word -> word.isName() && !word.isNumber() && word.key().length() > 2)
                .sorted(Comparator.comparingDouble((Word word) -> word.weight(word.names()))
                        .reversed()
                        .thenComparing(Word::key))
                .limit(most)
                .map(Word::key)
                .toList();
    }

    private static double cosine(double product, double a, double b) {
        return a == 0 || b == 0 ? 0 : product / (a * b);
    }

    private static double square(double value) {
        return value * value;
    }
}
