package org.isnad.muc4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.muc4.Alignment.Mark;

/** Which templates of its key each line of a bulletin tells of. Used in training only. */
final class LineFills {

    private final Parsed parsed;
    private final List<Map<Integer, Integer>> lines = new ArrayList<>();

    /** Of each line, how many different fillers of each template stand in it, targets counted double. */
    LineFills(Parsed parsed, Alignment alignment) {
        this.parsed = parsed;
        for (List<Phrase> phrases : parsed.phrases()) {
            Map<Integer, Set<String>> fills = new TreeMap<>();
            for (Phrase phrase : phrases) {
                Mark mark = alignment.mark(phrase);
                Role role = mark.role();
                if (role == null || role == Role.NONE) {
                    continue;
                }
                for (int t : mark.templates()) {
                    Set<String> words = fills.computeIfAbsent(t, k -> new TreeSet<>());
                    words.add(role + Words.plain(parsed.words(phrase)));
                    if (role.isTarget()) {
                        words.add("target" + Words.plain(parsed.words(phrase)));
                    }
                }
            }
            Map<Integer, Integer> counts = new TreeMap<>();
            fills.forEach((t, words) -> counts.put(t, words.size()));
            lines.add(counts);
        }
    }

    /** The type of the incident that a line tells most of, or that it tells of none. */
    String type(int line) {
        int best = -1;
        int most = 1;
        for (Map.Entry<Integer, Integer> entry : lines.get(line).entrySet()) {
            if (entry.getValue() > most
                    && !parsed.bulletin().templates().get(entry.getKey()).optional()) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best < 0 ? Types.NONE : type(parsed.bulletin().templates().get(best));
    }

    /** The type of a template, as lines are told apart by. */
    static String type(Template template) {
        List<Fill> fills = template.fills(Slot.TYPE);
        String type = fills.isEmpty() ? "ATTACK" : fills.get(0).value();
        return Types.LINE_LABELS.contains(type) ? type : "ATTACK";
    }

    /** The templates that a line tells most of; those of which it holds only a word do not count. */
    Set<Integer> templates(int line) {
        Set<Integer> templates = new TreeSet<>();
        int most = lines.get(line).values().stream().mapToInt(n -> n).max().orElse(0);
        lines.get(line).forEach((t, n) -> {
            if (n > 1 && n == most) {
                templates.add(t);
            }
        });
        return templates;
    }

    /** The lines that tell more than a word of a template. */
    NavigableSet<Integer> lines(int template) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (int l = 0; l < lines.size(); l++) {
            if (lines.get(l).getOrDefault(template, 0) > 1) {
                found.add(l);
            }
        }
        return found;
    }
}
