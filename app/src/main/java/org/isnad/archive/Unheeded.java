package org.isnad.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.incident.Change.Voice;
import org.isnad.incident.Decision;
import org.isnad.incident.Linker;
import org.isnad.origin.OriginRuling;
import org.isnad.origin.Origins;

/** Which decisions in force do not hold, since others contradict them. */
final class Unheeded {

    private Unheeded() {}

    /**
     * The numbers of those that do not hold.
     *
     * @param decisions all in force on some claims, in order
     */
    static Set<Long> among(List<Decision> decisions) {
        Set<Long> unheeded = new TreeSet<>();
        Linker.unheeded(decisions).forEach(decision -> unheeded.add(decision.order()));
        Set<OriginRuling> overruled = new HashSet<>(Origins.unheeded(rulings(decisions)));
        for (Decision decision : decisions) {
            if (decision.change() instanceof Voice voice && overruled.contains(ruling(voice))) {
                unheeded.add(decision.order());
            }
        }
        return unheeded;
    }

    /** What decisions say of voices, in their order. */
    static List<OriginRuling> rulings(List<Decision> decisions) {
        List<OriginRuling> rulings = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.change() instanceof Voice voice) {
                rulings.add(ruling(voice));
            }
        }
        return rulings;
    }

    private static OriginRuling ruling(Voice voice) {
        return new OriginRuling(voice.a(), voice.b(), voice.same());
    }
}
