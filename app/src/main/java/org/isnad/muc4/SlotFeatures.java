package org.isnad.muc4;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the classifiers of set fillers look at. */
final class SlotFeatures {

    private final Features features;

    SlotFeatures(Features features) {
        this.features = features;
    }

    /** Of all lines of an incident. */
    Set<String> ofIncident(Parsed parsed, String type, Collection<Integer> lines) {
        Set<String> found = new LinkedHashSet<>();
        found.add("type=" + type);
        addWords(found, parsed, lines);
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
            Words.counted(words).forEach(w -> found.add("who=" + w));
        }
        for (String words : bodies) {
            Words.counted(words).forEach(w -> found.add("body=" + w));
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
            lines.add(place.line().index());
        }
        addWords(found, parsed, lines);
        return found;
    }

    /** Of an organization, by the places where it stands and the lines of the incident. */
    Set<String> ofBody(Parsed parsed, String type, Collection<Integer> lines, String words, List<Phrase> places) {
        Set<String> found = ofFiller(parsed, type, words, places);
        boolean inside = false;
        boolean before = false;
        for (Phrase place : places) {
            inside |= lines.contains(place.line().index());
            before |= lines.stream().anyMatch(l -> l >= place.line().index());
        }
        found.add("inside=" + inside + before);
        for (String word : parsed.bulletin().dateline().split("[^A-Za-z]+", -1)) {
            found.add("dateline=" + word);
        }
        return found;
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
