package org.isnad.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.report.Evidence;
import org.isnad.text.Document;
import org.isnad.text.Sentence;

/**
 * Tells where the act of a verb happened: the literal place that stands best to it. "In X" near the verb speaks for a
 * place; "from X", "of X" and a place in another clause speak against it.
 */
public final class EventPlaces {

    private static final Set<String> AT =
            Set.of("in", "at", "near", "outside", "inside", "around", "across", "throughout", "on");
    private static final Set<String> AWAY = Set.of("from", "of", "by", "for", "against", "with", "between");
    private static final Set<String> CUTS =
            Set.of(";", ":", "while", "after", "when", "where", "who", "which", "before", "but", "said");
    private static final Set<String> INNER = Set.of(
            "the",
            "town",
            "city",
            "village",
            "district",
            "province",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "of",
            "capital",
            "nearby",
            "area",
            "region",
            "downtown",
            "a");
    private static final Set<String> TOWARD = Set.of("to", "into", "through", "over", "along");
    private static final int BEFORE = 3;
    private static final int CUT = 7;
    private static final int BAD_LEAD = 9;
    private static final int GOOD_LEAD = -8;
    private static final int WIDE = 6;
    /** A bare name before a verb mostly names who acts: "India captured two peaks". */
    private static final int BARE_BEFORE = 10;

    private static final int MOST = 20;

    private EventPlaces() {}

    /**
     * The place of the act that the words {@code verb} tell of, or none where the sentence names none.
     *
     * @param toponyms the names of places in the document
     */
    public static Optional<Toponym> of(Document document, List<Toponym> toponyms, Evidence verb) {
        Sentence sentence = document.sentences().stream()
                .filter(s -> s.evidence().overlaps(verb))
                .findFirst()
                .orElse(null);
        if (sentence == null) {
            return Optional.empty();
        }
        int at = token(sentence, verb.span().start());
        Toponym best = null;
        int least = MOST;
        for (Toponym toponym : toponyms) {
            if (toponym.use() == Toponym.Use.LITERAL && toponym.at().overlaps(sentence.evidence())) {
                int cost = cost(sentence, at, toponym);
                if (cost < least) {
                    least = cost;
                    best = toponym;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int cost(Sentence sentence, int verb, Toponym toponym) {
        int from = token(sentence, toponym.at().span().start());
        int to = token(sentence, toponym.at().span().end() - 1);
        int cost = from > verb ? from - verb : verb - to + BEFORE;
        int first = Math.min(verb, to);
        int last = Math.max(verb, from);
        for (int i = first + 1; i < last; i++) {
            cost += CUTS.contains(sentence.key(i)) ? CUT : 0;
        }
        int lead = from - 1;
        while (lead > 0 && INNER.contains(sentence.key(lead))) {
            lead--;
        }
        String word = sentence.key(lead);
        cost += AT.contains(word) ? GOOD_LEAD : AWAY.contains(word) ? BAD_LEAD : 0;
        // "In X, ..." at the head holds for the whole sentence.
        cost -= lead <= 1 && AT.contains(word) ? Math.min(10, Math.max(0, verb - to)) : 0;
        boolean led = AT.contains(word) || AWAY.contains(word) || TOWARD.contains(word);
        cost += from < verb && !led ? BARE_BEFORE : 0;
        Place place = toponym.place();
        boolean wide = place != null && (place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION);
        return cost + (wide ? WIDE : 0);
    }

    private static int token(Sentence sentence, int start) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).span().end() > start) {
                return i;
            }
        }
        return sentence.size() - 1;
    }
}
