package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.report.Part;
import org.isnad.report.Report;

/**
 * Cuts a report into sentences and says of each whether it is prose, or a dateline, a byline, a caption, keywords or the
 * headline of another report. A headline that is repeated at the head of the text is a sentence of its own, since news
 * archives often run it into the first sentence without a stop.
 *
 * <p>No sentence is longer than {@value #LONGEST} tokens: tables, lists and scraps of pages come without stops, and what
 * looks at pairs of words of a sentence would take minutes over them. The longest sentence of the 674 reports that the
 * reader was made on has 400 tokens.
 */
public final class SentenceSplitter {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "maj", "lt", "col", "capt", "sgt", "brig", "cpl", "prof", "st", "no", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "gov", "sen", "rep", "vs",
            "approx", "incl", "spc", "adm", "cmdr", "rev", "hon", "u.s", "u.n", "u.k");

    private static final Set<String> OPEN_ENDS = Set.of(
            "in", "on", "at", "of", "the", "a", "an", "and", "or", "to", "by", "from", "with", "for", "near", "said",
            "that", "as", "people", "were", "was");

    /** The headline counts as repeated when it begins within this many tokens of the head of the text. */
    private static final int HEAD = 40;

    /** The longest sentence, in tokens; what is longer is cut behind a comma, or where there is none between words. */
    private static final int LONGEST = 500;

    private SentenceSplitter() {}

    public static Document split(Report report) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> title = Tokenizer.tokens(report.title());
        if (!title.isEmpty()) {
            add(sentences, Part.TITLE, Sentence.Kind.HEADLINE, title);
        }
        List<Token> text = Tokenizer.tokens(report.text());
        int[] repeated = repeatedHeadline(title, text);
        int start = 0;
        for (int i = 0; i < text.size(); i++) {
            boolean last = i == text.size() - 1;
            boolean ends = last
                    || i + 1 == repeated[0]
                    || i + 1 == repeated[1]
                    || endsSentence(report.text(), text, i)
                    || begins(text.get(i + 1)) && Layout.isCredited(text, start, i + 1)
                    || (start == 0 || start == repeated[1]) && Layout.endsDateline(text, start, i + 1);
            if (ends) {
                List<Token> tokens = text.subList(start, i + 1);
                Sentence.Kind kind = start == repeated[0]
                        ? Sentence.Kind.HEADLINE
                        : Layout.kind(
                                tokens,
                                Layout.startsLine(report.text(), text, start),
                                last,
                                start == 0 || start == repeated[1]);
                add(sentences, Part.TEXT, kind, tokens);
                start = i + 1;
            }
        }
        return new Document(report, sentences);
    }

    /** Adds a sentence, in pieces where it is too long. */
    private static void add(List<Sentence> sentences, Part part, Sentence.Kind kind, List<Token> tokens) {
        int start = 0;
        while (tokens.size() - start > LONGEST) {
            int end = endOfPiece(tokens, start);
            sentences.add(new Sentence(sentences.size(), part, kind, tokens.subList(start, end)));
            start = end;
        }
        sentences.add(new Sentence(sentences.size(), part, kind, tokens.subList(start, tokens.size())));
    }

    /** Behind the last comma or semicolon in the second half of what a piece can hold. */
    private static int endOfPiece(List<Token> tokens, int start) {
        for (int end = start + LONGEST; end > start + LONGEST / 2; end--) {
            Token token = tokens.get(end - 1);
            if (token.is(",") || token.is(";")) {
                return end;
            }
        }
        return start + LONGEST;
    }

    /** First token and token after the headline where the head of the text repeats it; {-1, -1} where it does not. */
    private static int[] repeatedHeadline(List<Token> title, List<Token> text) {
        List<Token> words = title.stream().filter(t -> !t.isPunctuation()).toList();
        if (words.size() < 3) {
            return new int[] {-1, -1};
        }
        for (int start = 0; start < Math.min(HEAD, text.size()); start++) {
            int end = matchEnd(words, text, start);
            if (end > 0 && !goesOn(text, end)) {
                return new int[] {start, end};
            }
        }
        return new int[] {-1, -1};
    }

    /** Whether the words before {@code end} are only the beginning of a sentence: the next begins with a small letter. */
    private static boolean goesOn(List<Token> text, int end) {
        return end < text.size()
                && !text.get(end - 1).isPunctuation()
                && text.get(end).isWord()
                && !text.get(end).capital();
    }

    private static int matchEnd(List<Token> words, List<Token> text, int start) {
        int at = start;
        for (Token word : words) {
            while (at < text.size() && at > start && text.get(at).isPunctuation()) {
                at++;
            }
            if (at >= text.size() || !text.get(at).is(word.key())) {
                return -1;
            }
            at++;
        }
        while (at < text.size() && text.get(at).isPunctuation() && !opens(text.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean opens(Token token) {
        return token.is("\"") || token.is("(") || token.is("[") || token.is("'") || token.is("-");
    }

    private static boolean endsSentence(String text, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        int gap = lineBreaks(text, token.span().end(), next.span().start());
        if (gap >= 2) {
            return true;
        }
        if (gap == 1) {
            return closes(tokens, at)
                    || Layout.isListMark(next)
                    || begins(next) && !next.isNumber() && isWholeLine(text, token) && !isOpenEnd(token);
        }
        if (token.span().end() == next.span().start()) {
            return false;
        }
        if (Layout.creditEnd(tokens, at + 1) > 0) {
            return false;
        }
        return closes(tokens, at) && begins(next) && !isAbbreviation(tokens, at);
    }

    /** Whether the token, or the one before a closing quote or bracket, is a stop. */
    private static boolean closes(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if ((token.is("\"") || token.is(")") || token.is("'")) && at > 0) {
            return isStop(tokens.get(at - 1))
                    && tokens.get(at - 1).span().end() == token.span().start();
        }
        return isStop(token) || token.key().endsWith(".") && token.key().length() > 2 && !token.isPunctuation();
    }

    private static boolean isStop(Token token) {
        return token.is(".") || token.is("!") || token.is("?") || token.is("\u2026") || token.is("؟") || token.is("۔");
    }

    private static boolean begins(Token next) {
        return next.capital()
                || next.isNumber()
                || opens(next)
                || next.is("#")
                || next.is("@")
                || next.isWord() && !Character.isLowerCase(next.key().codePointAt(0));
    }

    private static boolean isAbbreviation(List<Token> tokens, int at) {
        if (!tokens.get(at).is(".")) {
            // "U.S." before a capital letter: far more often inside a sentence than at its end.
            return tokens.get(at).key().endsWith(".") && !tokens.get(at).isPunctuation();
        }
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        return before.span().end() == tokens.get(at).span().start()
                && (ABBREVIATIONS.contains(before.key())
                        || (before.key().length() == 1 && before.isWord() && before.capital()));
    }

    private static int lineBreaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter == '\n'
                    || (letter == '\r' && (i + 1 >= to || text.charAt(i + 1) != '\n'))
                    || letter == '\u2029') {
                breaks++;
            }
        }
        return breaks;
    }

    /** Words after which a line does not end. */
    private static boolean isOpenEnd(Token token) {
        return token.is(",") || OPEN_ENDS.contains(token.key());
    }

    /** A line of some words that ends well before the usual width was broken on purpose. */
    private static boolean isWholeLine(String text, Token lastToken) {
        int end = lastToken.span().end();
        int start = end;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return end - start < 60 && text.substring(start, end).indexOf(' ') > 0;
    }
}
