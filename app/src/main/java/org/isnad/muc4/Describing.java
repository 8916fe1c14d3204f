package org.isnad.muc4;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which victims without a name are ones of the incident's named victims in other words: "the former mayor", three lines
 * after the name. Those who stand right beside their name are joined by {@link Targets}.
 */
final class Describing {

    /** How likely it must be. */
    private static final double SURE = 0.4;

    private static final int SHORT = 4;

    private final MaxEnt model;
    private final WordLists lists;

    Describing(MaxEnt model, WordLists lists) {
        this.model = model;
        this.lists = lists;
    }

    /** The victims, each once: a description goes to the names that it describes, unless they have one already. */
    List<Target> joined(List<Target> victims) {
        List<Target> named =
                new ArrayList<>(victims.stream().filter(v -> v.name() != null).toList());
        List<List<Phrase>> names = named.stream().map(Target::places).toList();
        List<Target> others = new ArrayList<>();
        for (Target victim : victims) {
            if (victim.name() != null) {
                continue;
            }
            List<Integer> described = described(names, victim.places());
            for (int i : described) {
                Target target = named.get(i);
                if (target.description() == null) {
                    named.set(
                            i,
                            new Target(
                                    target.name(), victim.description(), target.places(), target.number(), target.p()));
                }
            }
            if (described.isEmpty()) {
                others.add(victim);
            }
        }
        List<Target> joined = new ArrayList<>(named);
        joined.addAll(others);
        return joined;
    }

    /** Of a description of one person the likeliest name, of one of several persons all that are likely. */
    private List<Integer> described(List<List<Phrase>> names, List<Phrase> description) {
        List<Integer> all = new ArrayList<>();
        int best = -1;
        double most = SURE;
        for (int i = 0; i < names.size(); i++) {
            double p = model.probability("yes", features(names, i, description, lists));
            if (p >= SURE) {
                all.add(i);
            }
            if (p >= most) {
                most = p;
                best = i;
            }
        }
        return isPlural(description) || best < 0 ? all : List.of(best);
    }

    private static boolean isPlural(List<Phrase> description) {
        Phrase first = description.get(0);
        return !Numbers.of(first).equals("1");
    }

    /**
     * Of a name and a description.
     *
     * @param names       where each named victim of the incident stands
     * @param name        which of them
     * @param description where the description stands
     */
    static Set<String> features(List<List<Phrase>> names, int name, List<Phrase> description, WordLists lists) {
        Set<String> found = new LinkedHashSet<>();
        Phrase first = description.get(0);
        boolean plural = isPlural(description);
        String number = plural ? "many" : "one";
        Integer stated = Numbers.stated(first);
        found.add(number);
        found.add("names=" + Math.min(5, names.size()) + number);
        found.add("stated="
                + (stated == null ? "none" : stated == names.size() ? "names" : stated > 1 ? "other" : "one"));
        String head = first.line().word(first.head());
        found.add("head=" + head);
        found.add("class=" + (lists.is("title", head) ? "title" : lists.is("strangers", head) ? "anybody" : "other")
                + number);
        found.add("kind=" + first.kind());
        found.add("first=" + first.line().word(first.from()));
        found.add("l1=" + first.line().word(first.from() - 1));
        found.add("r1=" + first.line().word(first.to()));
        int nearest = Integer.MAX_VALUE;
        for (Phrase d : description) {
            for (Phrase n : names.get(name)) {
                int distance = distance(n, d);
                if (Math.abs(distance) < Math.abs(nearest)) {
                    nearest = distance;
                    addBetween(found, n, d);
                }
            }
        }
        int lines = Integer.MAX_VALUE;
        for (Phrase d : description) {
            for (Phrase n : names.get(name)) {
                int apart = d.line().index() - n.line().index();
                if (Math.abs(apart) < Math.abs(lines)) {
                    lines = apart;
                }
            }
        }
        String apart = lines < 0 ? "-" + Features.bucket(-lines) : Integer.toString(Features.bucket(lines));
        found.add("apart=" + apart + number);
        found.add("tokens=" + (nearest < 0 ? "-" : "") + Features.bucket(Math.abs(nearest)) + number);
        boolean closest = true;
        for (int i = 0; i < names.size(); i++) {
            for (Phrase d : description) {
                for (Phrase n : names.get(i)) {
                    closest &= i == name || Math.abs(distance(n, d)) >= Math.abs(nearest);
                }
            }
        }
        found.add("closest=" + closest + number + Math.min(2, names.size()));
        found.add("mentions=" + Math.min(4, names.get(name).size()));
        found.add("descriptions=" + Math.min(4, description.size()));
        return found;
    }

    private static void addBetween(Set<String> found, Phrase name, Phrase description) {
        found.removeIf(f -> f.startsWith("between"));
        if (name.line().index() != description.line().index()) {
            return;
        }
        boolean after = description.from() >= name.to();
        int from = after ? name.to() : description.to();
        int to = after ? description.from() : name.from();
        if (from <= to && to - from <= SHORT) {
            StringBuilder words = new StringBuilder();
            for (int i = from; i < to; i++) {
                words.append('_').append(name.line().word(i));
            }
            found.add("between=" + after + words);
        }
    }

    /** How many words a description stands behind a name; a line counts as forty. */
    private static int distance(Phrase name, Phrase description) {
        return (description.line().index() - name.line().index()) * 40 + description.from() - name.from();
    }
}
