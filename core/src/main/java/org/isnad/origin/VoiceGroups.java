package org.isnad.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.report.ReportId;

/**
 * Reports by voice, as far as rulings bind. The latest ruling is heard first; an earlier one that contradicts those heard
 * before does not hold.
 */
final class VoiceGroups {

    private static final Comparator<ReportId> BY_ID = Comparator.comparing(ReportId::value);

    private final Map<ReportId, Set<ReportId>> groups = new TreeMap<>(BY_ID);
    private final List<OriginRuling> apart = new ArrayList<>();
    private final List<OriginRuling> unheeded = new ArrayList<>();

    /**
     * Joins and holds apart what rulings say.
     *
     * @param rulings in the order in which they were made, on these reports alone
     */
    VoiceGroups(Collection<ReportId> reports, List<OriginRuling> rulings) {
        reports.forEach(id -> groups.put(id, new TreeSet<>(BY_ID)));
        groups.forEach((id, group) -> group.add(id));
        for (int i = rulings.size() - 1; i >= 0; i--) {
            if (!hear(rulings.get(i))) {
                unheeded.add(0, rulings.get(i));
            }
        }
    }

    private boolean hear(OriginRuling ruling) {
        if (ruling.same()) {
            return join(ruling.a(), ruling.b());
        }
        boolean contradicts = of(ruling.a()).contains(ruling.b());
        if (!contradicts) {
            apart.add(ruling);
        }
        return !contradicts;
    }

    /** Makes two reports one voice, with all that are one with either, unless a ruling forbids it; whether they are now. */
    boolean join(ReportId one, ReportId other) {
        Set<ReportId> a = of(one);
        Set<ReportId> b = of(other);
        if (a == b) {
            return true;
        }
        if (apart.stream().anyMatch(ruling -> parts(ruling, a, b))) {
            return false;
        }
        a.addAll(b);
        b.forEach(id -> groups.put(id, a));
        return true;
    }

    private static boolean parts(OriginRuling ruling, Set<ReportId> a, Set<ReportId> b) {
        return a.contains(ruling.a()) && b.contains(ruling.b()) || a.contains(ruling.b()) && b.contains(ruling.a());
    }

    private Set<ReportId> of(ReportId report) {
        Set<ReportId> group = groups.get(report);
        if (group == null) {
            throw new IllegalStateException("report '%s' was not given".formatted(report));
        }
        return group;
    }

    /** Every report in exactly one group, the groups by their first id. */
    List<Set<ReportId>> all() {
        return groups.values().stream().distinct().toList();
    }

    /** The rulings that do not hold, in the order in which they were made. */
    List<OriginRuling> unheeded() {
        return unheeded;
    }
}
