package org.isnad.muc4;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the classifiers of set fillers look at. */
final class SlotFeatures {

    /** Classes of words that tell who speaks, and what is done by speaking. */
    private static final List<String> SPEECH = List.of("claiming", "accusing", "doubting", "authority");

    /** Letters in a run of letters. */
    private static final int RUN = 4;

    private final Features features;

    SlotFeatures(Features features) {
        this.features = features;
    }

    /** Of all lines of an incident. */
    Set<String> ofIncident(Parsed parsed, String type, Collection<Integer> lines) {
        Set<String> found = new LinkedHashSet<>();
        found.add("type=" + type);
        addWords(found, parsed, lines);
        lines.forEach(line -> found.addAll(TagFeatures.ofLine(parsed, line)));
        return found;
    }

    /** Of an incident and who is named as having done it. */
    Set<String> ofCategory(
            Parsed parsed,
            String type,
            Collection<Integer> lines,
            Collection<String> people,
            Collection<String> bodies) {
        Set<String> found = ofIncident(parsed, type, lines);
        for (String words : people) {
            shown(words).forEach(w -> found.add("who=" + w));
        }
        for (String words : bodies) {
            shown(words).forEach(w -> found.add("body=" + w));
        }
        found.add("named=" + !people.isEmpty() + !bodies.isEmpty());
        return found;
    }

    /** Of a filler, by the places where it stands. */
    Set<String> ofFiller(Parsed parsed, String type, String words, List<Phrase> places) {
        Set<String> found = new LinkedHashSet<>();
        found.add("type=" + type);
        List<String> counted = Words.counted(words);
        for (String word : counted) {
            found.add("word=" + Words.stem(word));
        }
        if (!counted.isEmpty()) {
            found.add("last=" + Words.stem(counted.get(counted.size() - 1)));
            found.add("whole=" + String.join(" ", counted));
        }
        Set<Integer> lines = new LinkedHashSet<>();
        for (Phrase place : places) {
            found.addAll(features.local(place));
            found.addAll(TagFeatures.ofPhrase(parsed, place));
            lines.add(place.line().index());
        }
        addWords(found, parsed, lines);
        return found;
    }

    /**
     * Of a filler, by its own words alone, for the kind of person or thing that they name. Runs of four letters tell of words
     * that were never seen: a few hundred fillers are all there is to learn from.
     */
    Set<String> ofKind(String type, String words) {
        Set<String> found = new LinkedHashSet<>();
        found.add("type=" + type);
        List<String> stems = new ArrayList<>();
        for (String word : Words.counted(words)) {
            String seen = features.lists().seen(word.toLowerCase(Locale.ROOT));
            stems.add(seen.startsWith("<") ? seen : Words.stem(word));
        }
        for (String stem : stems) {
            found.add("word=" + stem);
            String run = "^" + stem + "$";
            for (int i = 0; i + RUN <= run.length(); i++) {
                found.add("run=" + run.substring(i, i + RUN));
            }
        }
        if (!stems.isEmpty()) {
            found.add("last=" + stems.get(stems.size() - 1));
            found.add("whole=" + String.join(" ", stems));
        }
        return found;
    }

    /**
     * Of an organization, for the ground on which it is named: its own words, the words and acts of speech in the lines
     * where it stands, and in the other lines of the incident.
     */
    Set<String> ofBody(Parsed parsed, String type, Collection<Integer> lines, String words, List<Phrase> places) {
        Set<String> found = new LinkedHashSet<>();
        found.add("type=" + type);
        shown(words).forEach(word -> found.add("word=" + Words.stem(word)));
        Set<Integer> own = new LinkedHashSet<>();
        boolean before = false;
        for (Phrase place : places) {
            found.addAll(features.local(place));
            own.add(place.line().index());
            before |= lines.stream().anyMatch(l -> l >= place.line().index());
        }
        boolean inside = own.stream().anyMatch(lines::contains);
        found.add("inside=" + inside + before);
        addWords(found, parsed, own);
        for (int line : own) {
            addSpeech(found, parsed, line, lines.contains(line) ? "own:" : "far:");
        }
        for (int line : lines) {
            if (!own.contains(line)) {
                addSpeech(found, parsed, line, "other:");
            }
        }
        found.addAll(new Grounds(parsed, features.lists()).of(words, lines));
        for (String word : parsed.bulletin().dateline().split("[^A-Za-z]+", -1)) {
            found.add("dateline=" + word);
        }
        return found;
    }

    /** Who speaks in a line, and what is done by speaking. */
    private void addSpeech(Set<String> found, Parsed parsed, int index, String where) {
        Line line = parsed.lines().get(index);
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < line.size(); i++) {
            String key = line.key(i);
            for (String kind : SPEECH) {
                if (features.lists().is(kind, key)) {
                    kinds.add(kind);
                    found.add(where + kind + "=" + key);
                }
            }
        }
        kinds.forEach(kind -> found.add(where + kind));
        found.add(where + kinds);
        TagFeatures.ofLine(parsed, index).stream()
                .filter(f -> f.contains(":act:"))
                .forEach(f -> found.add(where + f));
    }

    /** The words of a name of an organization or of people, with no armed group or nation told from another. */
    private List<String> shown(String name) {
        WordLists lists = features.lists();
        if (lists.body(Words.plain(name)) >= 0) {
            return List.of(WordLists.GROUP);
        }
        return Words.counted(name).stream()
                .map(word -> lists.seen(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static void addWords(Set<String> found, Parsed parsed, Collection<Integer> lines) {
        for (int index : lines) {
            Line line = parsed.lines().get(index);
            for (int i = 0; i < line.size(); i++) {
                found.add("w=" + Features.word(line, i));
                found.add("b=" + Features.word(line, i - 1) + "_" + Features.word(line, i));
            }
        }
    }
}
