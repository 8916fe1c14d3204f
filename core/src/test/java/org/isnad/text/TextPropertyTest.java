package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the tokens and sentences of any text. A failure names its seed. */
class TextPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tokensAreInOrderAndHoldAllThatIsVisible(long seed) {
        String text = InventedText.report(seed).text();
        BitSet held = new BitSet();
        int end = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            end = token.span().end();
            assertThat(end).isLessThanOrEqualTo(text.length());
            assertThat(cutsPair(text, token.span().start()) || cutsPair(text, end))
                    .as("%s cuts a surrogate pair", token)
                    .isFalse();
            held.set(token.span().start(), end);
        }

        assertThat(IntStream.range(0, text.length())
                        .filter(i -> isVisible(codePointAround(text, i)) && !held.get(i))
                        .mapToObj(i -> "U+%04X at %d".formatted(codePointAround(text, i), i)))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aKeyIsMadeOfTheWordsOfItsSpan(long seed) {
        String text = InventedText.report(seed).text();
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.key())
                    .as("%s", token)
                    .isNotEmpty()
                    .isEqualTo(plain(token.span().in(text)));
            assertThat(isVisible(text.codePointBefore(token.span().end())))
                    .as("%s ends in something visible", token)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sentencesPartTheTokensInOrder(long seed) {
        Report report = InventedText.report(seed);
        List<Token> title = new ArrayList<>();
        List<Token> text = new ArrayList<>();
        List<Sentence> sentences = SentenceSplitter.split(report).sentences();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            assertThat(s.index()).isEqualTo(i);
            (s.part() == Part.TITLE ? title : text).addAll(s.tokens());
            assertThat(s.part() == Part.TEXT || text.isEmpty())
                    .as("the title comes first")
                    .isTrue();
        }

        assertThat(title).isEqualTo(Tokenizer.tokens(report.title()));
        assertThat(text).isEqualTo(Tokenizer.tokens(report.text()));
    }

    @Test
    void possessivesBeforeADirectionMark() {
        assertThat(Tokenizer.tokens("Goma\u2019s\u200F roads").stream().map(Token::key))
                .containsExactly("goma", "'s", "roads");
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static int codePointAround(String text, int at) {
        return cutsPair(text, at) ? text.codePointAt(at - 1) : text.codePointAt(at);
    }

    private static boolean isVisible(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT;
    }

    /** What the Javadoc of {@link Token#key} promises, told another way than the tokenizer does it. */
    private static String plain(String words) {
        return words.replaceAll("\\p{Cf}", "")
                .replaceAll("[\u2018\u2019\u02BC\u02BB`]", "'")
                .replaceAll("[\u2010\u2011\u2013\u2014]", "-")
                .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB]", "\"")
                .replaceAll("(?<=\\p{Nd})[\u00A0\u2007\u2009\u202F](?=\\p{Nd})", ",")
                .toLowerCase(Locale.ROOT);
    }
}
