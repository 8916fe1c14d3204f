package org.isnad.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One name of a report with one meaning, and how likely each place is that it may mean. */
final class NameGroup {

    /** How many meanings of a name are weighed. */
    private static final int MOST = 100;

    private static final Set<String> PROVINCE_NOUNS =
            Set.of("province", "governorate", "state", "oblast", "region", "department", "countryside");
    private static final Set<String> DISTRICT_NOUNS = Set.of("county", "district", "parish", "raion");
    private static final Set<String> CITY_NOUNS =
            Set.of("city", "town", "village", "residents", "police", "resident", "mayor", "neighborhood", "suburb");

    private static final Set<String> VILLAGE_NOUNS = Set.of("village", "town", "hamlet");

    final String name;
    final String exactName;
    final List<Match> candidates;
    final boolean demonym;

    /** How often the report has the name. */
    int mentions;

    /** The area that the report puts the name in, "X, Y". */
    @Nullable
    NameGroup container;

    /** Whether another name is put in this one. */
    boolean holder;

    /** Whether it stands behind another name as in an address, "X, Y". */
    boolean address;

    /** Whether gazetteers list it only as that of small towns far away, in countries that the report does not speak of. */
    boolean foreign;

    boolean provinceNoun;
    boolean districtNoun;
    boolean cityNoun;
    boolean villageNoun;

    /** Of each candidate; they sum to 1. */
    double[] chances = {};

    NameGroup(String name, List<Match> candidates, boolean demonym) {
        this.name = name;
        this.exactName = NameKey.exact(name);
        this.candidates = candidates.size() > MOST ? candidates.subList(0, MOST) : candidates;
        this.demonym = demonym;
    }

    Match best() {
        int best = 0;
        for (int i = 1; i < chances.length; i++) {
            best = chances[i] > chances[best] ? i : best;
        }
        return candidates.get(best);
    }

    /** Counts a mention, and what the words beside it say of its kind: "X province", "the town of X". */
    void mentioned(NameSpan span, List<Piece> pieces) {
        mentions++;
        String after = span.to() < pieces.size() ? pieces.get(span.to()).key() : "";
        String before = span.from() > 1 && pieces.get(span.from() - 1).key().equals("of")
                ? pieces.get(span.from() - 2).key()
                : "";
        provinceNoun |= PROVINCE_NOUNS.contains(after) || PROVINCE_NOUNS.contains(before);
        districtNoun |= DISTRICT_NOUNS.contains(after) || DISTRICT_NOUNS.contains(before);
        cityNoun |= CITY_NOUNS.contains(after) || CITY_NOUNS.contains(before);
        villageNoun |= VILLAGE_NOUNS.contains(after) || VILLAGE_NOUNS.contains(before);
    }
}
