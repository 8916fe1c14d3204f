package org.isnad.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.claim.Figure;
import org.isnad.incident.Account;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures of one harm that one sentence adds up itself: "injured three adults and a child", "one man is in hospital and
 * three others are wounded". Figures in several sentences may count the same people.
 */
final class Listed {

    /** Nothing but joining words and the verb again stands between two figures of a list. */
    private static final Pattern JOIN = Pattern.compile("[,;]?\\s*(?:and|,|as well as|while)?\\s*"
            + "(?:then|with|also|the|a|an|his|her|injured|wounded|killed|killing|injuring|wounding)?\\s*");

    /** Words of a figure that say it comes on top of those before it. */
    private static final Pattern OTHERS = Pattern.compile("\\b(?:others?|another|more)\\b");

    /** "a fifth person" is one of five. */
    private static final Pattern ORDINAL =
            Pattern.compile("\\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b");

    private static final List<String> ORDINALS =
            List.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"\u201d]?\\s|\\n");

    /** How many characters may stand between a figure and the one on top of it. */
    private static final int NEAR = 120;

    private Listed() {}

    /**
     * The list that adds up to most, or no figures where none has two.
     *
     * @param figures of one harm, none a part of another
     */
    static List<Figure> largest(Account account, List<Figure> figures) {
        List<Figure> sorted =
                figures.stream().sorted(Comparator.comparing(Figure::quote)).toList();
        List<Figure> best = List.of();
        List<Figure> run = new ArrayList<>();
        for (Figure f : sorted) {
            if (!run.isEmpty() && !isNext(account, run.get(run.size() - 1), f)) {
                run = new ArrayList<>();
            }
            run.add(f);
            if (run.size() > 1 && sum(run) > sum(best)) {
                best = List.copyOf(run);
            }
        }
        return best;
    }

    /**
     * The figure for one that comes as the next on top of so many: "a fourth" where the others are three; null where none does.
     *
     * @param figures all of one harm, parts too
     * @param others  how many the figures without an ordinal count
     */
    static @Nullable Figure next(Account account, List<Figure> figures, long others) {
        return figures.stream()
                .filter(f -> f.count().anchor() == 1 && ordinal(account, f) == others + 1)
                .findFirst()
                .orElse(null);
    }

    /** The number that the words of a figure put one person at, or 0. */
    static int ordinal(Account account, Figure figure) {
        Matcher word = ORDINAL.matcher(account.report().words(figure.quote()));
        return word.find() ? ORDINALS.indexOf(word.group()) + 2 : 0;
    }

    private static long sum(List<Figure> figures) {
        return figures.stream().mapToLong(f -> f.count().anchor()).sum();
    }

    private static boolean isNext(Account account, Figure before, Figure f) {
        Evidence a = before.quote();
        Evidence b = f.quote();
        if (a.part() != b.part()
                || b.span().start() < a.span().end()
                || b.span().start() - a.span().end() > NEAR) {
            return false;
        }
        String text = account.report().words(a.part());
        String between = text.substring(a.span().end(), b.span().start());
        String words = account.report().words(b);
        return !ORDINAL.matcher(words).find()
                && (JOIN.matcher(between).matches()
                        || OTHERS.matcher(words).find()
                                && !SENTENCE_END.matcher(between).find());
    }
}
