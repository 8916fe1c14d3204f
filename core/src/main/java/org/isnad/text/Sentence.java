package org.isnad.text;

import java.util.List;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Span;

/**
 * One sentence, or one line that is not prose.
 *
 * @param index  its number in the report, the title's first
 * @param part   where it stands
 * @param kind   prose, or what else it is
 * @param tokens at least one
 */
public record Sentence(int index, Part part, Kind kind, List<Token> tokens) {

    /** What a stretch of a report is. Only the first two say what happened. */
    public enum Kind {
        PROSE,
        HEADLINE,
        /** A day, a place or an agency that stands before the first sentence or on a line of its own. */
        DATELINE,
        BYLINE,
        CAPTION,
        KEYWORDS,
        /** The headline of another report. */
        RELATED
    }

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence needs a token");
        }
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int at) {
        return tokens.get(at);
    }

    /** The key of the token at {@code at}, or the empty string outside the sentence. */
    public String key(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
    }

    /** Whether the keys from {@code at} on are these words. */
    public boolean has(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!key(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The words of the tokens {@code [from, to)}. */
    public Evidence evidence(int from, int to) {
        return new Evidence(
                part,
                new Span(
                        tokens.get(from).span().start(),
                        tokens.get(to - 1).span().end()));
    }

    /** The whole sentence as evidence. */
    public Evidence evidence() {
        return evidence(0, tokens.size());
    }

    public boolean isStory() {
        return kind == Kind.PROSE || kind == Kind.HEADLINE || kind == Kind.RELATED || kind == Kind.CAPTION;
    }
}
