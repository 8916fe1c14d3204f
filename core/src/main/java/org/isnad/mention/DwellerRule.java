package org.isnad.mention;

import java.util.Set;
import org.isnad.code.Harm;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What becomes of those who live, are besieged or flee somewhere, where the words around the number say otherwise. */
final class DwellerRule {

    /** "A teacher living in", "one resident": no population is smaller. */
    private static final int FEWEST = 100;

    private static final Set<String> SIEGE =
            Set.of("siege", "besieged", "besieging", "blockade", "blockaded", "encircled");
    private static final Set<String> AREA = WordClass.PLACE_LIST_NOUN.words();

    private DwellerRule() {}

    /** The harm as it stands, another, or null for none. */
    static @Nullable Harmed settle(Sentence s, PeopleCount c, @Nullable Harmed harmed) {
        if (harmed == null) {
            return null;
        }
        return switch (harmed.harm()) {
            case POPULATION ->
                c.count().anchor() < FEWEST
                        ? null
                        : tellsOfSiege(s)
                                ? new Harmed(Harm.BESIEGED, harmed.from(), harmed.to(), harmed.left())
                                : harmed;
            case BESIEGED -> countsAreas(s, c, harmed) ? null : harmed;
            default -> harmed;
        };
    }

    /** "besieging districts where 250,000 people live": it is they who are besieged. */
    private static boolean tellsOfSiege(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (SIEGE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "two besieged villages": so many villages. */
    private static boolean countsAreas(Sentence s, PeopleCount c, Harmed harmed) {
        if (!s.key(harmed.to() - 1).equals("besieged") || harmed.from() - c.to() > 1) {
            return false;
        }
        for (int i = harmed.to(); i < harmed.to() + 4; i++) {
            if (AREA.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }
}
