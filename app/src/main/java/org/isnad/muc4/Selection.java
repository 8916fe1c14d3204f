package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.muc4.Judged.Mention;

/**
 * Looks at an incident as a whole and drops what does not belong: phrases that play no part in it, and incidents that
 * the task does not ask for. The first look at single phrases and lines is generous; this second one is not.
 */
final class Selection {

    static final List<Role> ROLES =
            List.of(Role.VICTIM, Role.VICTIM_DESCRIPTION, Role.THING, Role.INSTRUMENT, Role.PERSON, Role.ORGANIZATION);

    private static final Set<String> FIGHTERS = Words.set("GUERRILLAS GUERRILLA REBELS REBEL INSURGENTS SUBVERSIVES"
            + " SUBVERSIVE EXTREMISTS TERRORISTS TERRORIST COMMANDOS ATTACKERS ASSAILANTS ASSASSINS CRIMINALS KILLERS"
            + " MURDERERS GUNMEN KIDNAPPERS");
    private static final Set<String> STRANGERS = Words.set("PERSONS INDIVIDUALS MEN SUBJECTS PEOPLE STRANGERS MAN");

    private final Models models;
    private final Thresholds thresholds;

    Selection(Models models, Thresholds thresholds) {
        this.models = models;
        this.thresholds = thresholds;
    }

    /**
     * One wording in one role, with all its mentions that may belong to an incident.
     *
     * @param words as a filler is written
     */
    record Group(Role role, String words, List<Mention> mentions) {

        double p() {
            return mentions.stream().mapToDouble(Mention::p).max().orElse(0);
        }
    }

    /** The wordings of an incident by role, the surest of each role first. */
    static List<Group> groups(Parsed parsed, Cluster cluster) {
        List<Group> all = new ArrayList<>();
        for (Role role : ROLES) {
            List<Mention> mentions =
                    cluster.mentions().stream().filter(m -> m.role() == role).toList();
            List<Group> groups = new ArrayList<>();
            Targets.grouped(parsed, mentions).forEach((words, group) -> groups.add(new Group(role, words, group)));
            groups.sort(Comparator.comparingDouble((Group g) -> -weight(cluster, g)));
            all.addAll(groups);
        }
        return all;
    }

    /** How sure a wording is; mentions outside the incident's lines count less. */
    private static double weight(Cluster cluster, Group group) {
        double most = 0;
        for (Mention mention : group.mentions()) {
            most = Math.max(most, mention.p() * (cluster.lines().contains(mention.line()) ? 1 : 0.6));
        }
        return most;
    }

    List<Cluster> select(Judged judged, List<Cluster> clusters) {
        List<Cluster> kept = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            double p = models.get(Models.INCIDENT).probability("yes", ofIncident(judged, clusters, i));
            if (p < thresholds.incident()) {
                continue;
            }
            List<Group> groups = groups(judged.parsed(), cluster);
            List<Mention> mentions = new ArrayList<>();
            for (Group group : groups) {
                double belongs =
                        models.get(Models.FILLER).probability("yes", ofGroup(judged, clusters, i, groups, group));
                boolean title =
                        group.mentions().stream().anyMatch(m -> m.phrase().kind() == Phrase.Kind.TITLE);
                if (belongs >= thresholds.of(group.role()) || title) {
                    mentions.addAll(group.mentions());
                }
            }
            mentions.sort(Comparator.comparingInt(Mention::line)
                    .thenComparingInt(m -> m.phrase().from()));
            if (mentions.stream().anyMatch(m -> m.role().isTarget() || m.role().isPerpetrator())) {
                kept.add(new Cluster(cluster.type(), cluster.lines(), mentions));
            }
        }
        return kept;
    }

    /** What speaks for and against an incident as a template. */
    static Set<String> ofIncident(Judged judged, List<Cluster> clusters, int index) {
        Set<String> found = new LinkedHashSet<>();
        Cluster cluster = clusters.get(index);
        double sure = sureness(judged, cluster);
        int targets = 0;
        int clear = 0;
        double best = 0;
        Set<String> seen = new HashSet<>();
        for (Mention mention : cluster.mentions()) {
            if (mention.role().isTarget() && seen.add(judged.parsed().words(mention.phrase()))) {
                targets++;
                clear += mention.p() > 0.5 ? 1 : 0;
                best = Math.max(best, mention.p());
            }
        }
        int surer = 0;
        for (Cluster other : clusters) {
            surer += sureness(judged, other) > sure ? 1 : 0;
        }
        String type = cluster.type();
        found.add("type=" + type);
        found.add("sure=" + tenth(sure));
        found.add("sure_type=" + type + (int) (sure * 5));
        found.add("whole=" + tenth(judged.whole()));
        found.add("both=" + (int) (sure * 5) + (int) (judged.whole() * 5));
        found.add("targets=" + Math.min(4, targets) + "_" + Math.min(4, clear));
        found.add("best=" + tenth(best));
        found.add("best_sure=" + (int) (best * 5) + (int) (sure * 5));
        found.add("lines=" + Features.bucket(cluster.lines().size()));
        found.add("first=" + Features.bucket(cluster.lines().first()));
        found.add("rank=" + Math.min(4, surer));
        found.add("rank_sure=" + Math.min(3, surer) + (int) (sure * 5));
        found.add("clusters=" + Math.min(6, clusters.size()));
        found.add("size=" + Features.bucket(judged.lines().size()));
        int surest = cluster.lines().first();
        for (int line : cluster.lines()) {
            surest = judged.relevance(line) > judged.relevance(surest) ? line : surest;
        }
        Line line = judged.parsed().lines().get(surest);
        for (int i = 0; i < line.size(); i++) {
            found.add("w=" + Features.word(line, i));
        }
        found.add("agent="
                + cluster.mentions().stream()
                        .anyMatch(
                                m -> m.role().isPerpetrator() && cluster.lines().contains(m.line())));
        return found;
    }

    private static double sureness(Judged judged, Cluster cluster) {
        return cluster.lines().stream().mapToDouble(judged::relevance).max().orElse(0);
    }

    /** What speaks for and against a wording as a filler of an incident. */
    static Set<String> ofGroup(Judged judged, List<Cluster> clusters, int index, List<Group> groups, Group group) {
        Set<String> found = new LinkedHashSet<>();
        Cluster cluster = clusters.get(index);
        String role = group.role().name() + ":";
        double inside = 0;
        double outside = 0;
        int mentions = 0;
        int nearest = 99;
        double relevance = 0;
        for (Mention mention : group.mentions()) {
            if (cluster.lines().contains(mention.line())) {
                inside = Math.max(inside, mention.p());
                mentions++;
                relevance = Math.max(relevance, judged.relevance(mention.line()));
            } else {
                outside = Math.max(outside, mention.p());
            }
            for (int line : cluster.lines()) {
                nearest = Math.min(nearest, Math.abs(line - mention.line()));
            }
        }
        int rank = 0;
        Group better = null;
        for (Group other : groups) {
            if (other.role() == group.role()) {
                if (other.equals(group)) {
                    break;
                }
                rank++;
                better = better == null ? other : better;
            }
        }
        found.add(role + "in=" + tenth(inside));
        found.add(role + "out=" + tenth(outside));
        found.add(role + "in_out=" + (int) (inside * 5) + (int) (outside * 5));
        found.add(role + "mentions=" + Math.min(3, mentions) + "_"
                + Math.min(3, group.mentions().size()));
        found.add(role + "near=" + Math.min(4, nearest) + "_" + (int) (outside * 5));
        found.add(role + "relevance=" + (int) (relevance * 5) + "_" + (int) (inside * 5));
        found.add(role + "rank=" + Math.min(4, rank));
        found.add(role + "rank_in=" + Math.min(3, rank) + "_" + (int) (inside * 5));
        found.add(role + "type=" + cluster.type());
        found.add(role + "type_in=" + cluster.type() + (int) (inside * 5));
        found.add(role + "clusters=" + Math.min(4, clusters.size()) + "_" + (nearest == 0));
        found.add(role + "sure=" + (int) (sureness(judged, cluster) * 5) + (int) (inside * 5));
        found.add(role + "whole=" + (int) (judged.whole() * 5) + (int) (inside * 5));
        List<String> words = group.role() == Role.VICTIM ? List.of() : Words.counted(group.words());
        for (String word : words) {
            found.add(role + "word=" + word);
        }
        if (!words.isEmpty()) {
            found.add(role + "last=" + words.get(words.size() - 1) + (inside > 0.5));
        }
        found.add(role + "length=" + Math.min(5, words.size()));
        if (better == null) {
            found.add(role + "only="
                    + groups.stream().filter(g -> g.role() == group.role()).count());
        } else {
            double gap = weight(cluster, better) - weight(cluster, group);
            found.add(role + "gap=" + (int) (gap * 6));
            found.add(role + "like=" + likeness(better, group));
        }
        for (Group other : groups) {
            if (other.equals(group)) {
                break;
            }
            if (other.role() == group.role()) {
                found.add(role + "anyLike=" + likeness(other, group));
            } else if (other.words().equals(group.words())) {
                found.add(role + "also=" + other.role());
            }
        }
        return found;
    }

    /** In which way two wordings of one role may mean the same. */
    private static String likeness(Group a, Group b) {
        Set<String> first = new HashSet<>(Words.counted(a.words()));
        Set<String> second = new HashSet<>(Words.counted(b.words()));
        if (isExplained(a, b) || isExplained(b, a)) {
            return "alias";
        }
        if (isInitials(a.words(), b.words()) || isInitials(b.words(), a.words())) {
            return "initials";
        }
        boolean fighters = first.stream().anyMatch(FIGHTERS::contains);
        boolean others = second.stream().anyMatch(FIGHTERS::contains);
        if (fighters && others) {
            return "fighters";
        }
        boolean strangers = first.stream().anyMatch(STRANGERS::contains);
        boolean moreStrangers = second.stream().anyMatch(STRANGERS::contains);
        if ((fighters || strangers) && (others || moreStrangers)) {
            return "vague";
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return both.isEmpty() ? "none" : "words" + Math.min(2, both.size());
    }

    /** "Name [ACRONYM]". */
    private static boolean isExplained(Group name, Group acronym) {
        for (Mention a : name.mentions()) {
            for (Mention b : acronym.mentions()) {
                Line line = a.phrase().line();
                if (a.line() == b.line()
                        && b.phrase().from() == a.phrase().to() + 1
                        && line.key(a.phrase().to()).matches("[\\[(]")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInitials(String acronym, String name) {
        String letters = acronym.replaceAll("[^A-Z]", "");
        if (acronym.contains(" ") || letters.length() < 2 || letters.length() > 5) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : Words.counted(name)) {
            initials.append(word.charAt(0));
        }
        List<String> sorted = new ArrayList<>(List.of(letters.split("", -1)));
        List<String> other = new ArrayList<>(List.of(initials.toString().split("", -1)));
        sorted.sort(Comparator.naturalOrder());
        other.sort(Comparator.naturalOrder());
        return sorted.equals(other);
    }

    private static int tenth(double p) {
        return (int) (p * 9.999);
    }
}
