package org.isnad.muc4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.tag.TagSet;

/** What the classifiers look at. A feature is named so that a weight can be read. */
final class Features {

    private static final Set<String> BE = Set.of("was", "were", "been", "being", "is", "are", "be");

    private final WordLists lists;

    Features(WordLists lists) {
        this.lists = lists;
    }

    WordLists lists() {
        return lists;
    }

    /** Of the whole bulletin: its words, and those of its head apart. */
    Set<String> ofBulletin(Parsed parsed) {
        Set<String> found = new LinkedHashSet<>();
        for (Line line : parsed.lines()) {
            for (int i = 0; i < line.size(); i++) {
                String word = word(line, i);
                found.add("w=" + word);
                if (line.index() < 3) {
                    found.add("h=" + word);
                }
                if (i > 0) {
                    found.add("b=" + word(line, i - 1) + "_" + word);
                }
            }
        }
        found.addAll(TagFeatures.ofBulletin(parsed));
        found.add("lines=" + bucket(parsed.lines().size()));
        found.add("dated=" + (parsed.bulletin().date() != null));
        return found;
    }

    /**
     * Of a line.
     *
     * @param whole how likely the bulletin tells of an incident
     */
    Set<String> ofLine(Parsed parsed, Line line, double whole) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < line.size(); i++) {
            String word = word(line, i);
            found.add("w=" + word);
            found.add("b=" + word(line, i - 1) + "_" + word);
            if (i > 1) {
                found.add("g=" + word(line, i - 2) + "_" + word);
            }
        }
        for (int d : new int[] {-1, 1}) {
            int other = line.index() + d;
            if (other >= 0 && other < parsed.lines().size()) {
                Line near = parsed.lines().get(other);
                for (int i = 0; i < near.size(); i++) {
                    found.add("n" + d + "=" + word(near, i));
                }
            }
        }
        found.add("at=" + bucket(line.index()));
        found.add("par=" + bucket(line.paragraph()));
        found.add("size=" + bucket(line.size()));
        found.add("doc=" + decile(whole));
        found.add("quoted=" + found.contains("w=\""));
        found.addAll(TagFeatures.ofLine(parsed, line.index()));
        return found;
    }

    /** How a bulletin speaks of one wording. */
    record Seen(Map<String, Integer> mentions, Map<String, Integer> first, Map<String, float[]> tags) {

        static Seen of(Parsed parsed) {
            Map<String, Integer> mentions = new HashMap<>();
            Map<String, Integer> first = new HashMap<>();
            Map<String, float[]> tags = new HashMap<>();
            for (List<Phrase> phrases : parsed.phrases()) {
                for (Phrase phrase : phrases) {
                    String plain = Words.plain(parsed.words(phrase));
                    mentions.merge(plain, 1, Integer::sum);
                    first.putIfAbsent(plain, phrase.line().index());
                    String head = phrase.line().key(phrase.head());
                    TagFeatures.addMost(tags.computeIfAbsent(head, h -> new float[TagSet.TAGS]), parsed, phrase);
                }
            }
            return new Seen(mentions, first, tags);
        }
    }

    /**
     * Of a phrase, for the part that it plays.
     *
     * @param types how likely the line tells of no incident, of an attack, and so on
     */
    Set<String> ofPhrase(
            Parsed parsed, Phrase phrase, double whole, List<String> typeNames, List<double[]> types, Seen seen) {
        Set<String> found = new LinkedHashSet<>();
        Line line = phrase.line();
        int from = phrase.from();
        int to = phrase.to();
        String shape = phrase.kind() + ":" + shape(line, from, to);
        String kindOfHead = kindOfHead(phrase);
        found.addAll(local(phrase));
        found.addAll(TagFeatures.ofPhrase(parsed, phrase));
        float[] most = seen.tags().get(line.key(phrase.head()));
        if (most != null) {
            found.addAll(TagFeatures.ofHead(most));
        }
        double[] p = types.get(line.index());
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
            if (p[i] > 0.2) {
                found.add("line=" + typeNames.get(i));
                found.add("line_head=" + typeNames.get(i) + kindOfHead);
                found.add("line_shape=" + typeNames.get(i) + shape);
            }
        }
        found.add("lineNone=" + decile(p[0]));
        found.add("lineNone_head=" + (int) (p[0] * 4) + kindOfHead);
        found.add("doc=" + decile(whole));
        double prev = line.index() > 0 ? types.get(line.index() - 1)[0] : 1;
        double next = line.index() + 1 < types.size() ? types.get(line.index() + 1)[0] : 1;
        found.add("prevNone=" + (int) (prev * 4));
        found.add("nextNone=" + (int) (next * 4));
        String plain = Words.plain(parsed.words(phrase));
        found.add("seen=" + Math.min(5, seen.mentions().getOrDefault(plain, 1)));
        found.add("again=" + (seen.first().getOrDefault(plain, line.index()) < line.index()));
        found.add("at=" + bucket(line.index()));
        found.add("pos=" + (from == 0 ? "start" : to >= line.size() - 1 ? "end" : "in"));
        if (!lists.places(line.sentence()
                        .evidence(from, to)
                        .span()
                        .in(parsed.bulletin().text())
                        .toLowerCase(java.util.Locale.ROOT))
                .isEmpty()) {
            found.add("place");
        }
        return found;
    }

    /** Of a phrase and the words around it. */
    Set<String> local(Phrase phrase) {
        Set<String> found = new LinkedHashSet<>();
        Line line = phrase.line();
        int from = phrase.from();
        int to = phrase.to();
        found.add("head=" + word(line, phrase.head()));
        found.add("shape=" + phrase.kind() + ":" + shape(line, from, to));
        found.add("kind=" + phrase.kind());
        found.add("len=" + Math.min(6, to - from));
        for (int i = from; i < to; i++) {
            found.add("in=" + word(line, i));
            if (i + 1 < to) {
                found.add("in2=" + word(line, i) + "_" + word(line, i + 1));
            }
        }
        found.add("first=" + word(line, from));
        String l1 = word(line, from - 1);
        String l2 = word(line, from - 2);
        String r1 = word(line, to);
        String r2 = word(line, to + 1);
        found.add("l1=" + l1);
        found.add("r1=" + r1);
        found.add("l2=" + l2 + "_" + l1);
        found.add("r2=" + r1 + "_" + r2);
        found.add("l3=" + word(line, from - 3) + "_" + l2 + "_" + l1);
        found.add("k_l1=" + phrase.kind() + l1);
        found.add("k_r1=" + phrase.kind() + r1);
        addVerbs(found, line, from, to, kindOfHead(phrase));
        for (int i = Math.max(0, from - 6); i < Math.min(line.size(), to + 6); i++) {
            if (i < from || i >= to) {
                found.add((i < from ? "near-=" : "near+=") + word(line, i));
            }
        }
        return found;
    }

    private String kindOfHead(Phrase phrase) {
        return lists.isNameLike(phrase.line().key(phrase.head())) ? "name" : word(phrase.line(), phrase.head());
    }

    private void addVerbs(Set<String> found, Line line, int from, int to, String head) {
        int left = -1;
        for (int i = from - 1; i >= Math.max(0, from - 14); i--) {
            if (line.tag(i).equals("VERB")) {
                left = i;
                break;
            }
        }
        int right = -1;
        for (int i = to; i < Math.min(line.size(), to + 14); i++) {
            if (line.tag(i).equals("VERB")) {
                right = i;
                break;
            }
        }
        if (left >= 0) {
            String link = between(line, left + 1, from);
            boolean passive = passive(line, left);
            found.add("lv=" + word(line, left) + (passive ? "~" : ""));
            found.add("lv_link=" + word(line, left) + (passive ? "~" : "") + "_" + link);
            found.add("lv_head=" + word(line, left) + (passive ? "~" : "") + "_" + link + "_" + head);
        } else {
            found.add("lv=none");
        }
        if (right >= 0) {
            String link = between(line, to, right);
            boolean passive = passive(line, right);
            found.add("rv=" + word(line, right) + (passive ? "~" : ""));
            found.add("rv_link=" + word(line, right) + (passive ? "~" : "") + "_" + link);
            found.add("rv_head=" + word(line, right) + (passive ? "~" : "") + "_" + head);
        } else {
            found.add("rv=none");
        }
        for (int i = from - 1; i >= Math.max(0, from - 6); i--) {
            if (line.tag(i).equals("NOUN") && line.tag(i + 1).equals("ADP")) {
                found.add("ln=" + word(line, i) + "_" + word(line, i + 1));
                break;
            }
        }
    }

    /** The small words between a verb and a phrase: prepositions, or that other phrases stand between. */
    private static String between(Line line, int from, int to) {
        StringBuilder link = new StringBuilder();
        boolean noun = false;
        for (int i = from; i < to; i++) {
            String tag = line.tag(i);
            if (tag.equals("NOUN") || tag.equals("PROPN")) {
                noun = true;
            } else if (tag.equals("ADP") || tag.equals("CCONJ") || tag.equals("SCONJ") || tag.equals("PRON")) {
                link.setLength(0);
                link.append(line.word(i));
            } else if (line.key(i).equals(",")) {
                link.append(',');
            }
        }
        return (noun ? "N" : "") + link;
    }

    private static boolean passive(Line line, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (BE.contains(line.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of the words of a phrase, repeated ones once. */
    private String shape(Line line, int from, int to) {
        List<String> classes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String key = line.key(i);
            String c;
            if (line.sentence().token(i).isPunctuation()) {
                c = "p";
            } else if (line.sentence().token(i).isNumber()) {
                c = "9";
            } else if (lists.nation(key) != null) {
                c = "N";
            } else if (lists.is("title", key)) {
                c = "T";
            } else if (lists.is("body", key)) {
                c = "B";
            } else if (lists.is("particle", key)) {
                c = "d";
            } else if (lists.isCommon(key)) {
                c = line.tag(i).equals("DET") ? "D" : "c";
            } else {
                c = "X";
            }
            if (classes.isEmpty() || !classes.get(classes.size() - 1).equals(c)) {
                classes.add(c);
            }
        }
        return String.join("", classes);
    }

    static String word(Line line, int at) {
        return line.word(at);
    }

    static int bucket(int n) {
        return n < 4 ? n : n < 6 ? 4 : n < 10 ? 6 : n < 16 ? 10 : n < 30 ? 16 : 30;
    }

    private static int decile(double p) {
        return (int) (p * 9.999);
    }
}
