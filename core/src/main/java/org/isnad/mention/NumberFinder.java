package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.lexicon.NumberWords;
import org.isnad.lexicon.NumberWords.Bound;
import org.isnad.lexicon.NumberWords.Kind;
import org.isnad.lexicon.NumberWords.Word;
import org.isnad.lexicon.PhraseTable;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.isnad.text.Token;

/**
 * Finds numbers and reads their bounds: "at least 12" is [12, open), "several tens of thousands" [30000, open), "10 to
 * 15" [10, 15]. Reads no meaning: years, distances and ages are numbers here.
 */
final class NumberFinder {

    /** "30-plus people". */
    private static final Pattern OR_MORE = Pattern.compile("\\d{1,9}-plus");

    private static final Set<String> RANGE_WORDS = Set.of("to", "-", "or", "and");

    private static final Set<String> LARGE =
            Set.of("large", "great", "huge", "considerable", "significant", "unknown", "unspecified", "undetermined");

    private static final Set<String> TOLL_CHANGE = WordClass.TOLL_CHANGE.words();

    private static final Set<String> BE = Set.of("were", "was", "are", "is", "have", "had", "has");

    /** After "of" these name the whole that a number is a part of. */
    private static final Set<String> OF_WHOLE = Set.of("them", "whom", "those", "the", "which");

    /** The largest number that a report can mean: more people than there are is a slip, not a figure. */
    private static final long LARGEST = 10_000_000_000L;

    private static final Pattern NUMBERS = Pattern.compile("(\\d+|\\d{1,3}(,\\d{3})+)-(\\d+|\\d{1,3}(,\\d{3})+)");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern SHORTENED = Pattern.compile("\\d+(\\.\\d+)?(m|mn|bn|k)");
    private static final Pattern WHOLE = Pattern.compile("\\d+|\\d{1,3}(,\\d{3})+|\\d{1,3}(\\.\\d{3}){2,}");

    private record Value(int to, long low, long high, boolean open, boolean vague) {

        Value(int to, long low, boolean open, boolean vague) {
            this(to, low, low, open, vague);
        }
    }

    private final NumberWords words;

    NumberFinder(NumberWords words) {
        this.words = words;
    }

    List<NumberMention> find(Sentence sentence) {
        List<NumberMention> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Value> value = value(sentence, at);
            if (value.isEmpty()) {
                at++;
                continue;
            }
            if (isOfChange(sentence, at) && sentence.key(value.get().to).equals("to")) {
                at = value.get().to;
                continue;
            }
            NumberMention mention = bounded(sentence, at, value.get());
            found.add(mention);
            at = Math.max(mention.to(), at + 1);
        }
        return found;
    }

    private NumberMention bounded(Sentence sentence, int core, Value first) {
        Optional<PhraseTable.Match<Bound>> qualifier = words.qualifierBefore(sentence, core);
        int from = qualifier.map(PhraseTable.Match::from).orElse(core);
        boolean between = sentence.key(core - 1).equals("between")
                || sentence.key(core - 1).equals("from");
        if (RANGE_WORDS.contains(sentence.key(first.to)) && !first.vague) {
            boolean and = sentence.key(first.to).equals("and");
            Optional<Value> second = value(sentence, first.to + 1);
            if (second.isPresent()
                    && !second.get().vague
                    && (!and || sentence.key(core - 1).equals("between"))
                    && second.get().low > first.low) {
                Value last = second.get();
                long low = scaled(sentence, first.low, last);
                return new NumberMention(
                        between ? core - 1 : from,
                        core,
                        last.to,
                        count(new Value(last.to, low, last.low, false, false), qualifier.map(PhraseTable.Match::value)),
                        false);
            }
        }
        if (sentence.has(first.to, "and", "at", "most") && !first.vague) {
            Optional<Value> most = value(sentence, first.to + 3);
            if (most.isPresent() && !most.get().vague && most.get().low > first.low) {
                return new NumberMention(from, core, most.get().to, Count.between(first.low, most.get().low), false);
            }
        }
        if (sentence.has(first.to, "or", "more") || isAndMore(sentence, first.to)) {
            return new NumberMention(from, core, first.to + 2, Count.atLeast(first.low), first.vague);
        }
        if (sentence.has(first.to, "or", "so")) {
            return new NumberMention(from, core, first.to + 2, Count.exactly(first.low), first.vague);
        }
        if (sentence.has(first.to, "-", "plus") || sentence.has(first.to, "+")) {
            return new NumberMention(
                    from,
                    core,
                    first.to + (sentence.has(first.to, "+") ? 1 : 2),
                    Count.atLeast(first.low),
                    first.vague);
        }
        return new NumberMention(
                from, core, first.to, count(first, qualifier.map(PhraseTable.Match::value)), first.vague);
    }

    /** "12 and more", but neither "12 and more than 30 wounded" nor "12 and more were wounded": those tell of others. */
    private static boolean isAndMore(Sentence sentence, int at) {
        String next = sentence.key(at + 2);
        return sentence.has(at, "and", "more") && !next.equals("than") && !BE.contains(next);
    }

    /** "rose from 12": before "to 15" it is a number that no longer holds. */
    private static boolean isOfChange(Sentence sentence, int core) {
        return sentence.key(core - 1).equals("from") && TOLL_CHANGE.contains(sentence.key(core - 2));
    }

    /** "3 to 4 million": the first number shares the scale of the second. */
    private long scaled(Sentence sentence, long low, Value last) {
        Optional<Word> scale = words.word(sentence.key(last.to - 1));
        boolean shares = scale.isPresent()
                && scale.get().kind() == Kind.SCALE
                && scale.get().value() >= 1000
                && low < 1000
                && low * scale.get().value() <= last.low;
        return shares ? low * scale.get().value() : low;
    }

    private static Count count(Value value, Optional<Bound> bound) {
        if (bound.isPresent() && bound.get() == Bound.AT_MOST) {
            return Count.atMost(value.high);
        }
        boolean open = value.open || bound.isPresent() && bound.get() == Bound.AT_LEAST;
        if (value.high > value.low && !open) {
            return Count.between(value.low, value.high);
        }
        return open ? Count.atLeast(value.low) : Count.exactly(value.low);
    }

    private Optional<Value> value(Sentence sentence, int at) {
        return at < sentence.size() ? plain(sentence, at).map(v -> andAHalf(sentence, v)) : Optional.empty();
    }

    /** "two and a half thousand". */
    private Value andAHalf(Sentence sentence, Value whole) {
        Optional<Long> scale = scale(sentence.key(whole.to + 3));
        boolean half = sentence.has(whole.to, "and", "a", "half") && scale.isPresent() && whole.low < scale.get();
        return half
                ? new Value(whole.to + 4, whole.low * scale.get() + scale.get() / 2, whole.open, whole.vague)
                : whole;
    }

    private Optional<Value> plain(Sentence sentence, int at) {
        Token token = sentence.token(at);
        if (OR_MORE.matcher(token.key()).matches()) {
            return Optional.of(new Value(
                    at + 1, Long.parseLong(token.key().substring(0, token.key().indexOf('-'))), true, false));
        }
        if (token.is("half-dozen")) {
            return Optional.of(new Value(at + 1, 6, false, false));
        }
        if (token.isNumber()) {
            return digits(sentence, at);
        }
        if (token.is("half")) {
            int scaleAt = at + (isArticle(sentence.key(at + 1)) ? 2 : 1);
            return scale(sentence.key(scaleAt)).map(s -> new Value(scaleAt + 1, s / 2, false, false));
        }
        int ofScale = sentence.has(at, "a", "quarter", "of") ? at + 3 : sentence.has(at, "quarter", "of") ? at + 2 : 0;
        if (ofScale > 0 && isArticle(sentence.key(ofScale))) {
            Optional<Value> quarter =
                    scale(sentence.key(ofScale + 1)).map(s -> new Value(ofScale + 2, s / 4, false, false));
            if (quarter.isPresent()) {
                return quarter;
            }
        }
        if (isArticle(token.key())) {
            return afterArticle(sentence, at);
        }
        if (token.key().indexOf('-') > 0 && digit(token.key()) > 0) {
            return Optional.of(spelled(sentence, at));
        }
        return words.word(token.key()).flatMap(word -> switch (word.kind()) {
            case DIGIT -> Optional.of(spelled(sentence, at));
            case VAGUE -> isVagueHere(sentence, at) ? Optional.of(vague(sentence, at, word.value())) : Optional.empty();
            case SCALE ->
                word.value() == 12 || word.value() == 20
                        ? Optional.empty()
                        : Optional.of(bareScale(sentence, at, word));
            case PAIR -> Optional.empty();
        });
    }

    /** Not "as many as", "so many", nor "some 40". */
    private boolean isVagueHere(Sentence sentence, int at) {
        String before = sentence.key(at - 1);
        if (before.equals("as") || before.equals("so") || before.equals("too") || before.equals("how")) {
            return false;
        }
        return !sentence.key(at).equals("some")
                || at + 1 >= sentence.size()
                || value(sentence, at + 1).isEmpty();
    }

    /** "hundred people" without an article: a telegraphic "one hundred". */
    private Value bareScale(Sentence sentence, int at, Word word) {
        return continued(sentence, at + 1, word.value());
    }

    private Optional<Value> afterArticle(Sentence sentence, int at) {
        String next = sentence.key(at + 1);
        Optional<Word> word = words.word(next);
        if (sentence.has(at + 1, "number", "of")) {
            return Optional.of(new Value(at + 3, 1, true, true));
        }
        if (LARGE.contains(next) && sentence.has(at + 2, "number", "of")) {
            // "a large number of", "an unknown number of": some, and no more is told.
            return Optional.of(new Value(at + 4, 1, true, true));
        }
        if (sentence.has(at + 1, "handful", "of")) {
            return Optional.of(new Value(at + 3, 3, true, true));
        }
        if (next.equals("half-dozen")) {
            return Optional.of(new Value(at + 2, 6, false, false));
        }
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int to = at + 2;
        int noun = sentence.key(to).equals("of") ? to + 1 : to;
        return switch (word.get().kind()) {
            case SCALE -> Optional.of(continued(sentence, noun, word.get().value()));
            case PAIR -> Optional.of(new Value(noun, 2, false, false));
            case VAGUE ->
                next.equals("few") || next.equals("several")
                        ? Optional.of(vague(sentence, at + 1, word.get().value()))
                        : Optional.empty();
            case DIGIT -> Optional.empty();
        };
    }

    private Optional<Value> digits(Sentence sentence, int at) {
        String key = sentence.key(at);
        if (key.endsWith("+") && key.length() > 1) {
            key = key.substring(0, key.length() - 1);
        }
        int dash = key.indexOf('-');
        if (dash > 0 && NUMBERS.matcher(key).matches()) {
            long low = parse(key.substring(0, dash));
            long high = parse(key.substring(dash + 1));
            // "3-4,000" is 3,000 to 4,000.
            boolean shares = key.indexOf(',') > dash && low > 0 && low < 1000 && low * 1000 <= high;
            low = shares ? low * 1000 : low;
            return low >= 0 && high > low ? Optional.of(new Value(at + 1, low, high, false, false)) : Optional.empty();
        }
        if (DECIMAL.matcher(key).matches() && scale(sentence.key(at + 1)).isPresent()) {
            double value = Double.parseDouble(key) * scale(sentence.key(at + 1)).orElseThrow();
            return value <= LARGEST
                    ? Optional.of(new Value(at + 2, Math.round(value), false, false))
                    : Optional.empty();
        }
        if (SHORTENED.matcher(key).matches()) {
            return shortened(key).map(value -> new Value(at + 1, value, false, false));
        }
        if (!WHOLE.matcher(key).matches()) {
            return Optional.empty();
        }
        long value = parse(key);
        int next = at + 1;
        // "200 000 civilians": thousands set apart by a space.
        while (value > 0
                && value <= LARGEST / 1000
                && key.length() <= 3
                && sentence.key(next).equals("000")) {
            value *= 1000;
            next++;
        }
        return value < 0 ? Optional.empty() : Optional.of(continued(sentence, next, value));
    }

    /** "1.5m", "20k". */
    private static Optional<Long> shortened(String key) {
        int letters = key.length();
        while (!Character.isDigit(key.charAt(letters - 1))) {
            letters--;
        }
        long scale = switch (key.substring(letters)) {
            case "k" -> 1_000;
            case "bn" -> 1_000_000_000;
            default -> 1_000_000;
        };
        long value = Math.round(Double.parseDouble(key.substring(0, letters)) * scale);
        return value <= LARGEST ? Optional.of(value) : Optional.empty();
    }

    private static long parse(String digits) {
        String plain = digits.replace(",", "").replace(".", "");
        return plain.length() > 11 ? -1 : Long.parseLong(plain);
    }

    /** Scales after a number: "3 million", "two hundred thousand", "two dozen". */
    private Value continued(Sentence sentence, int at, long value) {
        int to = at;
        long result = value;
        Optional<Long> scale = scale(sentence.key(to));
        while (scale.isPresent() && result * scale.get() <= LARGEST) {
            result *= scale.get();
            to++;
            scale = scale(sentence.key(to));
        }
        return new Value(to, result, false, false);
    }

    /** "two hundred and thirty-five thousand". */
    private Value spelled(Sentence sentence, int at) {
        long total = 0;
        long group = 0;
        int to = at;
        boolean expectsUnit = true;
        while (to < sentence.size()) {
            String key = sentence.key(to);
            if (key.equals("and")
                    && to > at
                    && group >= 100
                    && digit(sentence.key(to + 1)) > 0
                    && scaleBefore(sentence, to)) {
                to++;
                continue;
            }
            long unit = digit(key);
            Optional<Long> scale = scale(key);
            if (unit > 0 && (expectsUnit || group % 100 == 0 || (group % 10 == 0 && unit < 10 && group % 100 >= 20))) {
                group += unit;
                expectsUnit = false;
            } else if (scale.isPresent() && group > 0) {
                group *= scale.get();
                if (scale.get() >= 1000) {
                    total += group;
                    group = 0;
                    expectsUnit = true;
                }
            } else {
                break;
            }
            to++;
        }
        return new Value(to, Math.min(total + group, LARGEST), false, false);
    }

    private boolean scaleBefore(Sentence sentence, int at) {
        return scale(sentence.key(at - 1)).isPresent();
    }

    /** "dozens", "several dozens", "tens of thousands of": each scale multiplies the bound. */
    private Value vague(Sentence sentence, int at, long value) {
        int to = at + 1;
        long result = value;
        boolean more = true;
        while (more && to < sentence.size()) {
            int next = sentence.key(to).equals("of") ? to + 1 : to;
            Optional<Long> scale = vagueScale(sentence.key(next));
            more = scale.isPresent() && result * scale.get() <= LARGEST;
            if (more) {
                result *= scale.orElseThrow();
                to = next + 1;
            }
        }
        if (sentence.key(to).equals("of") && !OF_WHOLE.contains(sentence.key(to + 1))) {
            to++;
        }
        return new Value(to, result, true, true);
    }

    private Optional<Long> vagueScale(String key) {
        Optional<Word> word = words.word(key);
        if (word.isPresent()
                && (word.get().kind() == Kind.SCALE
                        || key.endsWith("s")
                                && word.get().value() >= 10
                                && word.get().kind() == Kind.VAGUE)) {
            return Optional.of(word.get().value());
        }
        return Optional.empty();
    }

    private Optional<Long> scale(String key) {
        return words.word(key).filter(w -> w.kind() == Kind.SCALE).map(Word::value);
    }

    /** Value of a cardinal from one to ninety-nine, hyphenated or not, or 0. */
    private long digit(String key) {
        Optional<Word> word = words.word(key);
        if (word.isPresent()) {
            return word.get().kind() == Kind.DIGIT ? word.get().value() : 0;
        }
        int dash = key.indexOf('-');
        if (dash < 0) {
            return 0;
        }
        long tens = plainDigit(key.substring(0, dash));
        long ones = tens == 0 ? 0 : plainDigit(key.substring(dash + 1));
        return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : 0;
    }

    private long plainDigit(String key) {
        return words.word(key)
                .filter(w -> w.kind() == Kind.DIGIT)
                .map(Word::value)
                .orElse(0L);
    }

    private static boolean isArticle(String key) {
        return key.equals("a") || key.equals("an");
    }
}
