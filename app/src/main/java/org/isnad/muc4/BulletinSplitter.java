package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.isnad.report.Part;
import org.isnad.text.Sentence;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/**
 * Cuts a bulletin into lines and tags their words. The tagger was made on mixed case, so that it is shown each word as
 * news in mixed case would write it: small where the word list has it, else as a name. The text itself is not touched.
 */
final class BulletinSplitter {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "maj", "lt", "col", "capt", "sgt", "brig", "cpl", "prof", "st", "no", "jan",
            "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "gov", "sen", "rep", "msgr",
            "rev", "eng", "lic", "km", "kg", "fr", "cmdr", "adm", "vs");

    /** First words of remarks of the monitoring service that are no part of what was said. */
    private static final Set<String> REMARKS = Set.of(
            "text",
            "words",
            "word",
            "begin",
            "end",
            "continued",
            "passage",
            "sentence",
            "recording",
            "not",
            "as",
            "sic",
            "no",
            "report",
            "commentary",
            "editorial",
            "excerpts",
            "excerpt",
            "interview",
            "quotes",
            "video",
            "announcer",
            "unidentified",
            "reporter",
            "question",
            "answer",
            "dateline",
            "figure",
            "number",
            "name",
            "applause",
            "indistinct",
            "communique",
            "speech",
            "first",
            "second",
            "third",
            "fourth",
            "by",
            "live",
            "corrected",
            "all",
            "few",
            "several",
            "applauses",
            "music",
            "laughter",
            "spanish");

    private static final int LONGEST = 120;

    private final WordLists lists;
    private final UnaryOperator<String[]> tagger;

    /**
     * @param tagger gives each word of a sentence its universal part-of-speech tag
     */
    BulletinSplitter(WordLists lists, UnaryOperator<String[]> tagger) {
        this.lists = lists;
        this.tagger = tagger;
    }

    List<Line> split(Bulletin bulletin) {
        List<Line> lines = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        String text = bulletin.text();
        int paragraph = 0;
        List<Token> tokens = story(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            current.add(token);
            boolean last = i == tokens.size() - 1;
            boolean newParagraph = !last
                    && text.substring(
                                    token.span().end(), tokens.get(i + 1).span().start())
                            .matches("(?s).*\\n\\s*\\n.*");
            if (last || newParagraph || ends(tokens, i) || current.size() >= LONGEST) {
                lines.add(line(lines.size(), paragraph, current));
                current = new ArrayList<>();
            }
            if (newParagraph) {
                paragraph++;
            }
        }
        return lines;
    }

    /** The tokens behind the dateline, without remarks in brackets. */
    private static List<Token> story(String text) {
        int start = Math.max(0, text.indexOf("--") + 2);
        int mark = text.indexOf("[TEXT]");
        if (mark >= 0 && mark < 1500) {
            start = mark + "[TEXT]".length();
        }
        List<Token> kept = new ArrayList<>();
        List<Token> all = Tokenizer.tokens(text);
        for (int i = 0; i < all.size(); i++) {
            Token token = all.get(i);
            if (token.span().start() < start) {
                continue;
            }
            if (token.is("[") && i + 1 < all.size()) {
                int end = i + 1;
                while (end < all.size() && end < i + 25 && !all.get(end).is("]")) {
                    end++;
                }
                boolean startsSentence = kept.isEmpty() || endsSentence(kept.get(kept.size() - 1));
                if (end < all.size()
                        && all.get(end).is("]")
                        && (startsSentence || REMARKS.contains(all.get(i + 1).key()))) {
                    i = end;
                    continue;
                }
            }
            kept.add(token);
        }
        return kept;
    }

    private static boolean endsSentence(Token token) {
        return token.is(".") || token.is("!") || token.is("?") || token.is("\"");
    }

    private static boolean ends(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (token.is("\"")
                && at > 0
                && (tokens.get(at - 1).is(".") || tokens.get(at - 1).is("?"))) {
            return true;
        }
        if (token.is("!") || token.is("?")) {
            return !next.is("\"");
        }
        if (!token.is(".") || next.is("\"")) {
            return false;
        }
        String before = at > 0 ? tokens.get(at - 1).key() : "";
        return !(before.length() == 1 && Character.isLetter(before.charAt(0))) && !ABBREVIATIONS.contains(before);
    }

    private Line line(int index, int paragraph, List<Token> tokens) {
        Sentence sentence = new Sentence(index, Part.TEXT, Sentence.Kind.PROSE, tokens);
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = shown(tokens.get(i), i == 0);
        }
        List<String> seen = tokens.stream().map(t -> lists.seen(t.key())).toList();
        return new Line(index, paragraph, sentence, seen, List.of(tagger.apply(words)));
    }

    private String shown(Token token, boolean first) {
        String key = token.key();
        if (!token.isWord() || key.startsWith("'")) {
            return key;
        }
        if (key.length() == 1 && !key.equals("a")) {
            return key.toUpperCase(Locale.ROOT);
        }
        if (!first && (lists.isCommon(key) || key.equals("a") || lists.is("particle", key))) {
            return key;
        }
        if (key.indexOf('.') > 0 || key.length() <= 5 && key.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
            return key.toUpperCase(Locale.ROOT);
        }
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }
}
