package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isnad.code.Act;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Cue;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;

/** Which tokens of a sentence are the words of the one who says something. */
final class SaidRange {

    private static final Set<String> CIRCUMSTANCE = WordClass.CIRCUMSTANCE.words();
    private static final Set<String> SAID_OPENER = WordClass.SAID_OPENER.words();
    private static final Set<String> SAID_CLOSER = WordClass.SAID_CLOSER.words();
    private static final Set<String> ADDING = WordClass.ADDING.words();
    private static final Set<String> DONE_LINK = WordClass.DONE_LINK.words();
    /** Words after which nothing is said any more where a full saying stood before: "..., the mayor said updating an earlier toll". */
    private static final Set<String> RUNS_ON =
            Set.of("including", "updating", "as", "while", "raising", "revising", "with", "bringing", "most", "many");

    /** A saying so long before its speaker is a whole one. */
    private static final int LONG = 12;

    private static final Set<String> LISTENERS =
            Set.of("reporters", "journalists", "agency", "news", "television", "tv");

    /** Words that join a second clause. */
    static final Set<String> JOINS = Set.of("and", "but", "while");

    /** Words between two clauses that each have a teller. */
    private static final Set<String> CLAUSE_OPENER = Set.of("but", "while", "whereas", "though", "although", ";");

    /** A clause with one of these may go on behind the comma: "When the raid hit, medics said, 12 died". */
    private static final Set<String> SUBORDINATE =
            Set.of("when", "after", "before", "while", "as", "since", "although", "though", "because", "if", "whereas");

    private static final Set<String> RELATIVE = Set.of("which", "that", "it");
    private static final Set<String> OFFICE = Set.of("of", "head", "director", "spokesman", "chief");

    /** A mark and a joining word between two sayings. */
    private static final int JOIN = 2;

    private static final Set<String> HAVE_OR_BE = Set.of("was", "were", "is", "are", "has", "have", "had");

    /** No more tokens lie between who says something and what they add. */
    private static final int ADDED = 14;

    private SaidRange() {}

    /** What is said: after the word of saying, or all before the speaker where the saying ends the sentence. */
    static int[] of(
            Lexicon lexicon, Sentence s, Match<Cue> cue, SpeakerMention speaker, int start, List<TimeMention> times) {
        int last = Math.max(cue.to(), speaker.to());
        int first = Math.min(cue.from(), start);
        boolean inverted = speaker.from() >= cue.to() && !cue.value().preposition();
        int told = afterListener(s, cue, last);
        int rest = s.size() - last;
        int next = afterTime(told, times);
        boolean closes = rest <= 4
                || rest < 10 && first > rest + 6 && !SAID_OPENER.contains(s.key(last))
                || s.key(last).equals(".")
                || SAID_CLOSER.contains(s.key(next)) && first > 2
                || rest < 10 && first > rest && CIRCUMSTANCE.contains(s.key(last))
                || first > LONG && first > rest && CIRCUMSTANCE.contains(s.key(next))
                || s.key(last).equals(";") && first > 2
                || s.key(last).equals(",") && (first > 8 || isAside(lexicon, s, first, last))
                || first > 8 && (RUNS_ON.contains(s.key(next)) || isStatement(s, next));
        boolean ends =
                inverted || closes && !opensClause(s, first, last) && !SaidNumber.follows(lexicon, s, cue, told, times);
        if (cue.value().preposition()) {
            if (s.key(last).equals("that") && last + 1 < s.size()) {
                // "citing medics that 12 were killed"
                return new int[] {last + 1, s.size()};
            }
            return first <= 2 ? new int[] {last, s.size()} : new int[] {0, s.size()};
        }
        // "an attack which residents say killed 40": the rest is theirs, however short.
        boolean relative = RELATIVE.contains(s.key(first - 1)) && DONE_LINK.contains(s.key(last));
        if (ends && first > 2 && !relative) {
            // "The raid hit a school, medics said, killing 12": what the act did is theirs, too.
            boolean goesOn = s.key(last).equals(",")
                    && s.key(last + 1).endsWith("ing")
                    && lexicon.harmActive.find(s, last + 1).isPresent();
            return new int[] {0, goesOn ? s.size() : first};
        }
        return new int[] {last, isInAside(s, cue, speaker) ? asideEnd(lexicon, s, last) : s.size()};
    }

    /** "The army, which said ..., shelled the town": whether the saying stands in a clause set in commas. */
    private static boolean isInAside(Sentence s, Match<Cue> cue, SpeakerMention speaker) {
        return speaker.to() <= cue.from() - 2
                && SpeakerNames.RELATIVE.contains(s.key(cue.from() - 1))
                && s.key(cue.from() - 2).equals(",");
    }

    /** The last comma that a verb stands behind, for those before it part a list; where there is none, the end. */
    private static int asideEnd(Lexicon lexicon, Sentence s, int last) {
        int end = s.size();
        for (int i = last; i + 1 < s.size(); i++) {
            end = s.key(i).equals(",") && isVerb(lexicon, s, i + 1) ? i : end;
        }
        return end;
    }

    /** "..., but activists say at least 40", "..., and rebels claimed to have killed 41": what follows the saying is said. */
    private static boolean opensClause(Sentence s, int first, int last) {
        String before = s.key(first - 1);
        boolean opens = CLAUSE_OPENER.contains(before)
                || before.equals("and") && s.key(last).equals("to");
        return opens && first > 2 && s.size() - last > 1;
    }

    private static boolean isVerb(Lexicon lexicon, Sentence s, int at) {
        return HAVE_OR_BE.contains(s.key(at))
                || lexicon.triggers
                        .find(s, at)
                        .filter(m -> m.value().form() == Lexicon.TriggerForm.VERB)
                        .isPresent()
                || lexicon.cues.find(s, at).filter(m -> CueUse.says(s, m)).isPresent();
    }

    /** "The raid hit a school, medics said, killing 12": a saying set in commas behind a clause, unlike "On Monday, medics said, ...". */
    private static boolean isAside(Lexicon lexicon, Sentence s, int first, int last) {
        return s.key(first - 1).equals(",")
                && (JOINS.contains(s.key(last + 1)) || !isSubordinate(s, first))
                && !SpeakerGap.noVerb(lexicon, s, 0, first);
    }

    private static boolean isSubordinate(Sentence s, int to) {
        for (int i = 0; i < to; i++) {
            if (SUBORDINATE.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** Behind those who were told: "told reporters", "told the agency". */
    private static int afterListener(Sentence s, Match<Cue> cue, int last) {
        if (!s.key(cue.from()).equals("told") || last != cue.to()) {
            return last;
        }
        int at = s.key(last).equals("the") ? last + 1 : last;
        while (at < Math.min(s.size(), last + 4) && (s.token(at).capital() || LISTENERS.contains(s.key(at)))) {
            at++;
        }
        return at;
    }

    /** "said in a statement", "said in its daily report". */
    private static boolean isStatement(Sentence s, int at) {
        return s.key(at).equals("in")
                && (s.key(at + 1).equals("a") || s.key(at + 1).equals("its"));
    }

    private static int afterTime(int at, List<TimeMention> times) {
        for (TimeMention time : times) {
            if (time.from() == at || time.from() == at + 1) {
                return time.to();
            }
        }
        return at;
    }

    /** Whether nothing but a time or an office stands from token {@code at} to the end of the sentence. */
    static boolean restEnds(Sentence s, int at, List<TimeMention> times) {
        int from = afterTime(at, times);
        return from >= s.size()
                || s.size() - from <= 1 && s.token(from).isPunctuation()
                || OFFICE.contains(s.key(from));
    }

    /** "..., the mayor said, adding that 40 were hurt": he says that, too. */
    static List<Attribution> withAdded(Sentence s, List<Attribution> found) {
        List<Attribution> all = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            all.add(a);
            int last = Math.max(a.cueTo(), a.speakerTo());
            int end = i + 1 < found.size()
                    ? Math.min(found.get(i + 1).speakerFrom(), found.get(i + 1).cueFrom())
                    : s.size();
            if (a.from() != 0 || a.to() > a.speakerFrom()) {
                continue;
            }
            for (int at = last; at < Math.min(end, last + ADDED); at++) {
                if (ADDING.contains(s.key(at)) && at + 1 < s.size()) {
                    all.add(a.saying(at, at + 1, a.act(), s.size()));
                    break;
                }
            }
        }
        return all;
    }

    /** "Citing medics, the agency reported ...": the agency passes on what medics say. */
    private static boolean isRelayOf(Sentence s, Attribution teller, Attribution next) {
        return teller.cueFrom() == 0
                && AttributionFinder.CITING.contains(s.key(0))
                && next.kind() == SpeakerMention.Kind.RELAY;
    }

    /** "..., the mayor said": whether all that is said stands before the speaker. */
    private static boolean looksBack(Attribution a) {
        return a.from() == 0 && a.to() <= Math.min(a.speakerFrom(), a.cueFrom());
    }

    /** A saying reaches to the next speaker's words, unless that one speaks of all before it. */
    static List<Attribution> bounded(Sentence s, List<Attribution> found) {
        List<Attribution> bounded = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Attribution a = found.get(i);
            int to = a.to();
            for (int j = i + 1; j < found.size(); j++) {
                Attribution next = found.get(j);
                int start = Math.min(next.speakerFrom(), next.cueFrom());
                // "Police said a man known to those who say he was calm, killed 12": theirs goes on behind the clause.
                boolean inside = next.to() < a.to();
                if (!inside
                        && !looksBack(next)
                        && !isRelayOf(s, a, next)
                        && start > a.from()
                        && start < to
                        && a.from() > a.cueFrom()) {
                    to = start;
                }
            }
            int from = a.from();
            for (int j = 0; j < i; j++) {
                Attribution earlier = found.get(j);
                int end = Math.max(earlier.speakerTo(), earlier.cueTo());
                if (a.from() == 0
                        && earlier.speakerFrom() <= 3
                        && a.to() > end
                        && earlier.from() >= end
                        && earlier.from() < a.to()) {
                    from = Math.max(from, earlier.from());
                }
                if (looksBack(a) && looksBack(earlier) && a.act() == Act.REPORT && a.to() - end > JOIN) {
                    // "12 were killed, medics said, and 13, the Observatory said": it speaks of the second number
                    // alone.
                    from = Math.max(from, end);
                }
            }
            bounded.add(to > from ? a.within(from, to) : a);
        }
        return bounded;
    }
}
