package org.isnad.muc4;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.mention.DateFinder;
import org.isnad.mention.TimeMention;

/** What tells whether two lines are about one incident. Made for one bulletin. */
final class LinePairs {

    private final Parsed parsed;
    private final List<double[]> types;
    private final Set<String>[] nouns;
    private final Set<String>[] names;
    private final Set<String>[] days;

    @SuppressWarnings({"unchecked", "rawtypes"})
    LinePairs(Parsed parsed, List<double[]> types, DateFinder dates, WordLists lists) {
        this.parsed = parsed;
        this.types = types;
        int size = parsed.lines().size();
        nouns = new Set[size];
        names = new Set[size];
        days = new Set[size];
        LocalDate day = parsed.bulletin().date();
        for (Line line : parsed.lines()) {
            Set<String> common = new TreeSet<>();
            Set<String> proper = new TreeSet<>();
            for (int i = 0; i < line.size(); i++) {
                String key = line.key(i);
                if (lists.isNameLike(key)) {
                    proper.add(key);
                } else if (line.tag(i).equals("NOUN") && key.length() > 3) {
                    common.add(key);
                }
            }
            Set<String> told = new TreeSet<>();
            for (TimeMention time : dates.find(line.sentence(), day)) {
                if (time.role() == TimeMention.Role.WHEN && time.date() != null) {
                    told.add(time.date().iso());
                }
            }
            nouns[line.index()] = common;
            names[line.index()] = proper;
            days[line.index()] = told;
        }
    }

    /** Of an earlier and a later line. */
    Set<String> features(int first, int second) {
        Set<String> found = new LinkedHashSet<>();
        Line a = parsed.lines().get(first);
        Line b = parsed.lines().get(second);
        int distance = Features.bucket(second - first);
        String typeA = best(types.get(first));
        String typeB = best(types.get(second));
        String typesOfBoth = typeA.equals(typeB) ? "same" : "other";
        found.add("d=" + distance);
        found.add("d_type=" + distance + typesOfBoth);
        found.add("par=" + Features.bucket(b.paragraph() - a.paragraph()));
        found.add("types=" + typeA + "_" + typeB);
        found.add("first=" + (first < 2) + "_" + distance);
        int sharedNouns = shared(nouns[first], nouns[second]);
        int sharedNames = shared(names[first], names[second]);
        found.add("nouns=" + Math.min(4, sharedNouns));
        found.add("names=" + Math.min(3, sharedNames));
        found.add("nouns_type=" + Math.min(3, sharedNouns) + typesOfBoth);
        found.add("names_type=" + Math.min(2, sharedNames) + typesOfBoth);
        found.add("days=" + compared(days[first], days[second]));
        found.add("size=" + Features.bucket(parsed.lines().size()));
        for (int i = 0; i < Math.min(4, b.size()); i++) {
            found.add("begin=" + b.word(i));
        }
        for (int i = 0; i < b.size(); i++) {
            found.add("w=" + b.word(i));
        }
        for (String noun : nouns[first]) {
            if (nouns[second].contains(noun)) {
                found.add("both=" + noun);
            }
        }
        found.addAll(TagFeatures.ofPair(parsed, first, second));
        double relevance = (1 - types.get(first)[0]) * (1 - types.get(second)[0]);
        found.add("rel=" + (int) (relevance * 4));
        return found;
    }

    private static int shared(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both.size();
    }

    private static String compared(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b.isEmpty() ? "none" : "later" : "earlier";
        }
        return shared(a, b) > 0 ? "same" : "different";
    }

    static String best(double[] p) {
        int best = 1;
        for (int i = 2; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return Types.LINE_LABELS.get(best);
    }
}
