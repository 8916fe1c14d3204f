package org.isnad.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isnad.incident.LinkRule.Evidences;
import org.isnad.incident.LinkRule.Measure;

/**
 * Says which claims tell of one incident. Holds nothing but its weights; safe to share between threads.
 *
 * <p>How a store uses it, for each new claim: make its {@link Sketch}; {@link #judge} it against every kept sketch that
 * {@linkplain Block#meets meets} it in a block; keep the pairs that are {@link #isKept}; collect the component of the new
 * claim over kept pairs that {@link #joins} and over decisions; give the claims of that component, the kept pairs among
 * them and all decisions that name one of them to {@link #link}. The result does not depend on the order in which claims
 * came, and claims outside the component are not touched by it.
 */
public final class Linker {

    /** No pair counts for less than this, nor for more than its opposite; those not kept count for it. */
    static final int BOUND = 400;

    /**
     * Two groups are joined where the mean weight over all pairs between them is above this. Below 0, because the pairs
     * of a large group are not independent. Chosen on the training articles, where all from -150 to 0 do as well.
     */
    static final int THRESHOLD = -60;

    /**
     * A pair above this ties two claims together: by itself, one incident is likelier than two. Groups that no chain of such
     * pairs ties together are never joined, so that a new claim costs about what it is tied to and not the archive.
     */
    static final int TIE = 0;

    /** Acts whose days, as told, lie further apart are tied by nothing but what each is tied to. */
    static final int SEASON_DAYS = 30;

    /** Where one tells no day, and the reports lie further apart than that, a tie takes more. */
    static final int FAR_TIE = 150;

    /** Their days lie far apart: such a pair counts in the mean, and ties nothing together. */
    private static final String NO_TIE = "no_tie";

    /** One report tells them as two acts: only a person joins them. */
    static final String SAME_REPORT = "same_report";

    private final LinkWeights weights;

    private Linker(LinkWeights weights) {
        this.weights = weights;
    }

    /** The linker with the weights that ship with the program. */
    public static Linker standard() {
        return new Linker(LinkWeights.standard());
    }

    public static Linker with(LinkWeights weights) {
        return new Linker(weights);
    }

    /** Compares two claims. They may be given in any order. */
    public Pair judge(Sketch a, Sketch b) {
        Evidences pair = Evidences.of(a, b);
        if (a.ref().report().equals(b.ref().report())) {
            return new Pair(
                    pair.a().ref(),
                    pair.b().ref(),
                    List.of(new Finding(SAME_REPORT, -10 * BOUND, "one report tells them as two acts")));
        }
        List<Finding> findings = new ArrayList<>();
        boolean far = pair.isFar();
        for (LinkRule rule : LinkRules.ALL) {
            Measure measure = rule.comparison().measure(pair);
            if (measure != null) {
                int weight = weights.weigh(rule, far, measure.value());
                if (weight != 0) {
                    findings.add(new Finding(rule.name(), weight, measure.reason()));
                }
            }
        }
        if (isOfOtherSeason(pair, findings)) {
            findings.add(new Finding(
                    NO_TIE, 0, String.format(Locale.ROOT, "more than %d days apart: no tie by itself", SEASON_DAYS)));
        }
        return new Pair(pair.a().ref(), pair.b().ref(), findings);
    }

    private static boolean isOfOtherSeason(Evidences pair, List<Finding> findings) {
        Long told = LinkRules.gap(pair);
        Long apart = pair.apart();
        return told != null
                ? told > SEASON_DAYS
                : apart != null
                        && apart > SEASON_DAYS
                        && findings.stream().mapToInt(Finding::weight).sum() <= FAR_TIE;
    }

    /** Whether a pair has to be kept for {@link #link}; all others count there as far apart. */
    public boolean isKept(Pair pair) {
        return pair.weight() > -BOUND;
    }

    /** Whether a pair by itself is enough for two claims to come into one component. */
    public boolean joins(Pair pair) {
        return pair.weight() > TIE
                && pair.findings().stream().noneMatch(finding -> finding.rule().equals(NO_TIE));
    }

    /** A pair as it was found before, of which nothing but its weight and whether it joins was kept. */
    public static Pair again(ClaimRef a, ClaimRef b, int weight, boolean joins) {
        Finding kept = new Finding("kept", weight, "as it was found");
        List<Finding> findings = joins ? List.of(kept) : List.of(kept, new Finding(NO_TIE, 0, "as it was found"));
        return a.compareTo(b) < 0 ? new Pair(a, b, findings) : new Pair(b, a, findings);
    }

    /** Of all decisions in force those that do not hold, since others contradict them; see {@link Links#unheeded}. */
    public static List<Decision> unheeded(Collection<Decision> decisions) {
        Set<ClaimRef> named = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.change() instanceof Change.Together together) {
                named.addAll(together.claims());
            } else if (decision.change() instanceof Change.Apart apart) {
                apart.parts().forEach(named::addAll);
            }
        }
        return Rulings.of(named, decisions).unheeded();
    }

    /**
     * Groups claims into incidents.
     *
     * @param claims    each once; whole components, see above, or the whole archive
     * @param kept      the kept pairs among them; a pair with a claim that is not given is passed over
     * @param decisions all in force that name one of the claims; claims that are not given are passed over in them
     */
    public Links link(Collection<ClaimRef> claims, Collection<Pair> kept, Collection<Decision> decisions) {
        Rulings rulings = Rulings.of(claims, decisions);
        Components components = new Components(
                rulings.groups(), kept.stream().filter(this::joins).toList());
        List<Pair> within = kept.stream()
                .filter(pair -> components.areOne(pair.a(), pair.b()))
                .toList();
        List<List<ClaimRef>> clusters = new Clustering(rulings, within).clusters();
        return new Links(clusters, Proposals.among(clusters, within, rulings), rulings.unheeded());
    }
}
