package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds noun phrases by word classes. It offers several readings of one stretch - with and without the "of" phrase, the
 * title and the name apart - and leaves the choice to those who judge them.
 */
final class PhraseFinder {

    private static final Set<String> TIMES = Set.of(
            "today",
            "yesterday",
            "tonight",
            "tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "morning",
            "afternoon",
            "evening",
            "night",
            "midnight",
            "noon",
            "ago");

    /** These begin a clause, though they are tagged as articles are. */
    private static final Set<String> QUESTIONS = Set.of("which", "what", "whose", "whatever", "that");

    private static final Set<String> NOUN_TAGS = Set.of("NOUN", "PROPN", "X");
    private static final Set<String> INNER_TAGS = Set.of("NOUN", "PROPN", "X", "ADJ", "NUM");

    private final WordLists lists;

    PhraseFinder(WordLists lists) {
        this.lists = lists;
    }

    List<Phrase> find(Line line) {
        List<Phrase> plain = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            int end = endOfPhrase(line, at);
            if (end > at) {
                plain.add(new Phrase(line, at, end, Phrase.Kind.PLAIN, head(line, at, end), -1));
            }
            at = Math.max(end, at + 1);
        }
        List<Phrase> all = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Phrase phrase = plain.get(i);
            all.add(phrase);
            addParts(all, phrase);
            int end = phrase.to();
            for (int j = i + 1; j < Math.min(plain.size(), i + 3); j++) {
                Phrase next = plain.get(j);
                if (next.from() != end + 1 || !line.key(end).equals("of")) {
                    break;
                }
                end = next.to();
                all.add(new Phrase(line, phrase.from(), end, Phrase.Kind.EXTENDED, phrase.head(), -1));
            }
        }
        return all;
    }

    private int endOfPhrase(Line line, int start) {
        int at = start;
        int lastNoun = -1;
        while (at < line.size()) {
            String tag = line.tag(at);
            String key = line.key(at);
            if (TIMES.contains(key)) {
                break;
            }
            boolean inside =
                    INNER_TAGS.contains(tag) && !line.sentence().token(at).isPunctuation()
                            || isParticiple(line, at, start)
                            || isParticle(line, at, start)
                            || (at == start
                                    && (tag.equals("DET") && !QUESTIONS.contains(key)
                                            || key.matches("his|her|their|its|our|my")));
            boolean owner = at > start && key.equals("'s") && isInner(line, at + 1);
            boolean quote = at > start && key.equals("\"") && isInner(line, at + 1);
            if (!inside && !owner && !quote) {
                break;
            }
            if (NOUN_TAGS.contains(tag) && inside || inside && lists.isNameLike(key)) {
                lastNoun = at;
            }
            at++;
        }
        if (lastNoun < 0 && at > start) {
            // "the wounded", "seven others"
            boolean substantive = INNER_TAGS.contains(line.tag(at - 1)) || isParticiple(line, at - 1, start);
            return substantive ? at : start;
        }
        return lastNoun < 0 ? start : lastNoun + 1;
    }

    private boolean isInner(Line line, int at) {
        return INNER_TAGS.contains(line.tag(at)) && !TIMES.contains(line.key(at));
    }

    /** "armed" in "armed men", "the wounded policemen": a past form that describes what follows. */
    private boolean isParticiple(Line line, int at, int start) {
        String key = line.key(at);
        if (!line.tag(at).equals("VERB") && !line.tag(at).equals("ADV")) {
            return false;
        }
        if (lists.is("armed", key)) {
            return isInner(line, at + 1) || at > start;
        }
        return line.tag(at).equals("VERB")
                && at > start
                && (key.endsWith("ed") || key.endsWith("ing"))
                && isInner(line, at + 1)
                && !NOUN_TAGS.contains(line.tag(at - 1));
    }

    private boolean isParticle(Line line, int at, int start) {
        return at > start
                && lists.is("particle", line.key(at))
                && lists.isNameLike(line.key(at - 1))
                && (lists.isNameLike(line.key(at + 1)) || lists.is("particle", line.key(at + 1)));
    }

    private static int head(Line line, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (!line.sentence().token(i).isPunctuation() && !line.tag(i).equals("NUM")) {
                return i;
            }
        }
        return to - 1;
    }

    /** The title and the name apart, and the owner before "'s". */
    private void addParts(List<Phrase> all, Phrase phrase) {
        Line line = phrase.line();
        int to = phrase.to();
        for (int i = phrase.from() + 1; i < phrase.to(); i++) {
            if (line.key(i).equals("'s")) {
                all.add(new Phrase(line, phrase.from(), i, Phrase.Kind.OWNER, i - 1, -1));
                addName(all, line, phrase.from(), i);
                return;
            }
        }
        addName(all, line, phrase.from(), to);
    }

    private void addName(List<Phrase> all, Line line, int from, int to) {
        int start = to;
        while (start > from && (lists.isNameLike(line.key(start - 1)) || isParticle(line, start - 1, from))) {
            start--;
        }
        if (start == to) {
            return;
        }
        if (start > from) {
            all.add(new Phrase(line, start, to, Phrase.Kind.NAME, to - 1, -1));
            if (!line.tag(start - 1).equals("DET")) {
                all.add(new Phrase(line, from, start, Phrase.Kind.TITLE, start - 1, start));
            }
        }
    }
}
