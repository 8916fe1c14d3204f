package org.isnad.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.isnad.incident.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.report.Report;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/** Counts in how many reports each word stands, for the table of rarities that linking uses. */
public final class RarityTable {

    /** A word that fewer reports hold is not listed, so that no name of a person stands in the table. */
    private static final double LEAST_SHARE = 0.009;

    private RarityTable() {}

    /**
     * The rows of the table: word, rarity in hundredths, kind. Names of parties say nothing of two reports, whichever
     * party it is, so that all are treated alike.
     *
     * @param corpora of different wars or kinds of news; a word is as rare as in the one in which it is most common
     */
    public static SortedMap<String, String> rows(Collection<? extends Collection<Report>> corpora, Lexicon lexicon) {
        SortedMap<String, Double> shares = new TreeMap<>();
        SortedMap<String, Double> common = new TreeMap<>();
        for (Collection<Report> corpus : corpora) {
            SortedMap<String, Integer> written = new TreeMap<>();
            SortedMap<String, Integer> small = new TreeMap<>();
            corpus.forEach(report -> count(report, written, small));
            written.forEach((word, n) -> shares.merge(word, n / (double) corpus.size(), Math::max));
            small.forEach((word, n) -> common.merge(word, n / (double) corpus.size(), Math::max));
        }
        SortedMap<String, String> rows = new TreeMap<>();
        shares.forEach((word, share) -> {
            if (share >= LEAST_SHARE) {
                boolean name = common.getOrDefault(word, 0.0) < LEAST_SHARE;
                rows.put(word, row(Math.round(-100 * StrictMath.log(share)), name ? "name" : "word"));
            }
        });
        for (String party : lexicon.actors.singleWords()) {
            if (!rows.getOrDefault(party, "").endsWith("word")) {
                rows.put(party, row(0, "party"));
            }
        }
        return rows;
    }

    private static String row(long rarity, String kind) {
        return Math.max(0, rarity) + "\t" + kind;
    }

    private static void count(Report report, Map<String, Integer> written, Map<String, Integer> small) {
        Set<String> all = new HashSet<>();
        Set<String> lower = new HashSet<>();
        for (String words : new String[] {report.title(), report.text()}) {
            for (Token token : Tokenizer.tokens(words)) {
                if (!token.isPunctuation()) {
                    for (String key : Words.pieces(token.key())) {
                        all.add(key);
                        if (!token.capital()) {
                            lower.add(key);
                        }
                    }
                }
            }
        }
        all.forEach(word -> written.merge(word, 1, Integer::sum));
        lower.forEach(word -> small.merge(word, 1, Integer::sum));
    }
}
