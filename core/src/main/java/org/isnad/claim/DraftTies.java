package org.isnad.claim;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.claim.EventDraft.PlacedName;
import org.isnad.code.ActorId;
import org.isnad.code.TargetClass;
import org.isnad.mention.Attribution;
import org.isnad.report.Evidence;
import org.isnad.tag.Link;
import org.isnad.tag.Tags;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How surely the encoder ties places, parties, targets and the day of a draft to the words that tell of it: a sentence names
 * others, too. Computed once a draft.
 */
final class DraftTies {

    /** From here on a place is taken for one of the act. */
    private static final double SURE = 0.3;

    /** Shorter words of names are articles and the like. */
    private static final int ARTICLE = 3;

    private final @Nullable Tags tags;
    /** By draft, not by what equals it: to compare drafts word by word takes longer than to compute this. */
    private final IdentityHashMap<EventDraft, Ties> known = new IdentityHashMap<>();

    DraftTies(@Nullable Tags tags) {
        this.tags = tags;
    }

    /**
     * The ties of one draft.
     *
     * @param places  those that are surely tied
     * @param actors  so too
     * @param targets so too
     * @param tellers longer words of the names of those who say something in its sentence
     * @param words   the words that tell of it
     * @param place   the surest tie of a place, 0 to 1
     * @param day     the tie of its day, 0 to 1
     */
    record Ties(
            List<PlacedName> places,
            List<ActorId> actors,
            List<TargetClass> targets,
            Set<String> tellers,
            Set<String> words,
            double place,
            double day) {}

    Ties of(EventDraft draft) {
        return known.computeIfAbsent(draft, this::ties);
    }

    private Ties ties(EventDraft draft) {
        ActLinks links = new ActLinks(List.of(draft), tags);
        Sentence s = draft.mentions().sentence();
        Evidence day = draft.date() == null ? null : draft.date().words();
        return new Ties(
                draft.places().stream()
                        .filter(p -> isSure(links, Link.PLACE, s, p.claim().at()))
                        .toList(),
                draft.actors().stream()
                        .filter(a -> isSure(links, Link.ACTOR, s, a.at()))
                        .map(ActorClaim::id)
                        .toList(),
                draft.targets().stream()
                        .filter(t -> isSure(links, Link.TARGET, s, t.at()))
                        .map(TargetClaim::targetClass)
                        .toList(),
                tellers(draft),
                TellingWords.of(draft.mentions(), draft.type()).stream()
                        .map(t -> s.key(t.from()))
                        .collect(Collectors.toSet()),
                draft.places().stream()
                        .mapToDouble(p -> tie(links, Link.PLACE, s, p.claim().at()))
                        .max()
                        .orElse(0),
                day == null ? 0 : tie(links, Link.DATE, s, day));
    }

    private static Set<String> tellers(EventDraft draft) {
        Set<String> words = new HashSet<>();
        Sentence s = draft.mentions().sentence();
        for (Attribution a : draft.mentions().attributions()) {
            for (int i = a.speakerFrom(); i < a.speakerTo(); i++) {
                if (s.key(i).length() > ARTICLE) {
                    words.add(s.key(i));
                }
            }
        }
        return words;
    }

    private boolean isSure(ActLinks links, Link link, Sentence s, Evidence words) {
        return tags == null || tie(links, link, s, words) >= SURE;
    }

    /** The surest link to one of the words, as far as they stand in the sentence. */
    private static double tie(ActLinks links, Link link, Sentence s, Evidence words) {
        int from = 0;
        while (from < s.size() && !s.evidence(from, from + 1).overlaps(words)) {
            from++;
        }
        int to = from;
        while (to < s.size() && s.evidence(to, to + 1).overlaps(words)) {
            to++;
        }
        return links.of(link, s.index(), from, to);
    }
}
