package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.NotDone;
import org.isnad.lexicon.Lexicon.TriggerForm;
import org.isnad.lexicon.Lexicon.TriggerWord;
import org.isnad.lexicon.PhraseTable.Match;
import org.isnad.lexicon.WordClass;
import org.isnad.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that tell of a harmful act and says of each whether it was done. "Russia bombed Idlib": done; "may use
 * chemical weapons": not done, hypothetical.
 */
final class TriggerFinder {

    /** How far before a trigger a word of modality still governs it, in tokens. */
    private static final int REACH = 9;

    private static final Set<String> CLAUSE_BREAK = WordClass.CLAUSE_BREAK.words();

    private static final TriggerWord BOMBING = new TriggerWord(EventType.AIR_STRIKE, 3, TriggerForm.VERB);

    private static final Set<String> GERUND_LEAD = WordClass.GERUND_LEAD.words();
    private static final Set<String> AFTER_ACT_NOUN = WordClass.AFTER_ACT_NOUN.words();
    private static final Set<String> ADJECTIVE_LEAD = WordClass.ADJECTIVE_LEAD.words();
    private static final Set<String> NOT_NEGATING = WordClass.NOT_NEGATING.words();
    private static final Set<String> MODAL = WordClass.MODAL.words();

    private static final Set<String> HOUSING = Set.of("sheltering", "housing", "hosting", "internally");
    private static final Set<String> BE_OR_HAVE =
            Set.of("has", "have", "had", "was", "were", "been", "be", "fighting", "violence", "clashes", "attacks");

    private static final Set<String> KNOWN_BY = Set.of("the", "its", "their", "this", "that");

    /** How many words behind an act may begin a clause that tells of it. */
    private static final int FAR = 9;

    private static final Set<String> KNOWN = Set.of(
            "clear",
            "unclear",
            "confirm",
            "confirmed",
            "know",
            "known",
            "verify",
            "verified",
            "certain",
            "determine",
            "say");

    /** What a party that denies its part in an act denies. */
    private static final Set<String> PART =
            Set.of("responsibility", "involvement", "role", "part", "hand", "knowledge", "complicity", "connection");

    /** "denied carrying out the strike", of which others have told. */
    private static final Set<String> CARRYING =
            Set.of("carrying", "conducting", "launching", "ordering", "perpetrating", "staging");

    private static final Set<String> BEHIND = Set.of("behind", "responsible", "involved");

    private static final Set<String> BEFORE_PART = Set.of("any", "all", "having", "had", "a", "its", "their", "direct");

    /** "threatened to have four captives executed". */
    private static final Set<String> LETTING = Set.of("have", "get", "see");

    private static final Set<String> DID =
            Set.of("killed", "wounded", "injured", "hit", "struck", "destroyed", "damaged");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom", "where", "whose");
    private static final Set<String> BE = WordClass.BE.words();

    private static final Set<String> INDEFINITE = Set.of("a", "an", "any");

    private static final Set<String> DONE_BEFORE_TO = WordClass.DONE_BEFORE_TO.words();

    private final Lexicon lexicon;
    private final FoiledActs foiled;

    TriggerFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.foiled = new FoiledActs(lexicon);
    }

    List<TriggerMention> find(Sentence s) {
        List<TriggerMention> found = new ArrayList<>();
        List<Match<TriggerWord>> matches = lexicon.triggers.findAll(s);
        boolean labour = matches.stream().anyMatch(m -> m.value().form() == TriggerForm.NONE && hasStrike(s, m));
        for (Match<TriggerWord> match : matches) {
            boolean strike = labour && hasStrike(s, match);
            if (match.value().form() != TriggerForm.NONE && !strike && !isName(s, match)) {
                boolean bombing = isBombingSomething(s, match);
                TriggerWord word = bombing ? BOMBING : match.value();
                String notDone = isResultOfDenied(s, match.from(), found)
                        ? "denied"
                        : notDone(s, new Match<>(match.from(), match.to(), word));
                found.add(new TriggerMention(
                        match.from(), match.to(), word, notDone != null ? notDone : ofWholeSentence(s, match)));
            }
        }
        return accidents(s, found);
    }

    /** Whether any word of the sentence says that something is not, or not yet, done. */
    boolean isUndone(Sentence s) {
        return Fiction.is(s) || lexicon.notDone.findAll(s).stream().anyMatch(m -> !MonthOfMay.is(s, m.from()));
    }

    /** "accused of bombing a school" tells of aircraft; "the bombing of a school" leaves open by what. */
    private static boolean isBombingSomething(Sentence s, Match<TriggerWord> match) {
        String before = s.key(match.from() - 1);
        String next = s.key(match.to());
        if (s.key(match.from()).equals("bomb") && match.to() == match.from() + 1 && before.equals("to")) {
            return true;
        }
        return s.key(match.from()).equals("bombing")
                && match.to() == match.from() + 1
                && GERUND_LEAD.contains(before)
                && match.to() < s.size()
                && s.token(match.to()).isWord()
                && !AFTER_ACT_NOUN.contains(next);
    }

    /** A drill, a trial or an anniversary tells of no act of today; what another verb of the sentence tells was done. */
    private @Nullable String ofWholeSentence(Sentence s, Match<TriggerWord> act) {
        if (Fiction.is(s)) {
            return Fiction.KIND;
        }
        for (int i = 0; i < s.size(); i++) {
            Optional<Match<NotDone>> word = lexicon.notDone.find(s, i);
            if (word.isPresent()
                    && (word.get().value().kind().equals("drill")
                            || word.get().value().kind().equals("justice"))
                    && !(s.token(i).capital() && s.key(i).equals("memorial"))
                    && !s.has(i - 2, "not", "a")
                    && !isToldBeside(s, word.get(), act)) {
                return word.get().value().kind();
            }
        }
        return null;
    }

    /**
     * "A bomb exploded at a memorial service", "gunmen killed a judge who had sentenced them", "on the anniversary, soldiers shot
     * nine"; not "the bombing that killed 12 was commemorated", nor "sentenced over the shelling, which killed 12".
     */
    private static boolean isToldBeside(Sentence s, Match<NotDone> word, Match<TriggerWord> act) {
        if (act.value().form() != TriggerForm.VERB || s.key(act.from()).endsWith("ing")) {
            return false;
        }
        boolean before = act.to() <= word.from();
        if (word.value().kind().equals("drill")) {
            // "ambushed soldiers on exercise"; what is fired in a drill, or as one begins, hits nobody.
            return before && s.key(word.from() - 1).equals("on");
        }
        boolean comma = false;
        for (int i = act.from() - 1; i >= (before ? 0 : word.to()) && !comma; i--) {
            if (RELATIVE.contains(s.key(i))) {
                return false;
            }
            comma = s.key(i).equals(",");
        }
        boolean onTrial = s.key(word.to() - 1).equals("trial") && BE.contains(s.key(act.from() - 1));
        return before || comma || onTrial;
    }

    /** An earthquake that kills is no act of violence; bombs in a storm are. */
    private List<TriggerMention> accidents(Sentence s, List<TriggerMention> found) {
        if (found.stream().anyMatch(t -> t.word().type() != null && t.isDone())) {
            return found;
        }
        for (int i = 0; i < s.size(); i++) {
            if (lexicon.notDone
                    .find(s, i)
                    .filter(w -> w.value().kind().equals("accident"))
                    .isPresent()) {
                return found.stream()
                        .map(t -> new TriggerMention(t.from(), t.to(), t.word(), "accident"))
                        .toList();
            }
        }
        return found;
    }

    private static boolean hasStrike(Sentence s, Match<TriggerWord> match) {
        for (int i = match.from(); i < match.to(); i++) {
            if (s.key(i).startsWith("strike")) {
                return true;
            }
        }
        return false;
    }

    /** "Conquest", "Battle" inside a longer name are no acts; nor is "strike" in "to strike a deal". */
    private boolean isName(Sentence s, Match<TriggerWord> match) {
        String next = s.key(match.to());
        String key = s.key(match.from());
        boolean adjective = ADJECTIVE_LEAD.contains(s.key(match.from() - 1))
                && match.to() < s.size()
                && s.token(match.to()).isWord()
                && !next.equals("by");
        if (key.equals("besieged") && adjective) {
            // A mere adjective is no siege (guideline, settled question 11).
            return true;
        }
        if (key.equals("displaced") && isOfPeople(s, match)) {
            return true;
        }
        return next.equals("deal") && key.startsWith("str")
                || key.equals("hit")
                        && next.equals("by")
                        && s.key(match.to() + 1).equals("sanctions")
                || next.equals("group") && key.startsWith("battle");
    }

    /** "sheltering displaced families": people displaced before, and no flight of now. */
    private boolean isOfPeople(Sentence s, Match<TriggerWord> match) {
        String before = s.key(match.from() - 1);
        if (HOUSING.contains(before)) {
            return true;
        }
        return lexicon.victims.find(s, match.to()).isPresent()
                && !BE_OR_HAVE.contains(before)
                && !(match.from() > 0 && s.token(match.from() - 1).isNumber());
    }

    private @Nullable String notDone(Sentence s, Match<TriggerWord> match) {
        if (isInfinitive(s, match)) {
            return "planned";
        }
        if (match.value().form() == TriggerForm.NOUN && isSubjectOfModal(s, match)) {
            return "hypothetical";
        }
        if (s.key(match.to()).equals("nobody")) {
            return "denied";
        }
        if (foiled.is(s, match)) {
            return "prevented";
        }
        int start = clauseStart(s, match.from());
        if (isSupposed(s, start)) {
            return "hypothetical";
        }
        for (int i = match.from() - 1; i >= start; i--) {
            Optional<Match<NotDone>> word = lexicon.notDone.find(s, i);
            if (word.isPresent()
                    && !MonthOfMay.is(s, i)
                    && !word.get().value().anywhere()
                    && word.get().to() <= match.from()
                    && !isCancelled(s, word.get(), match)) {
                return word.get().value().kind();
            }
        }
        // "denied that it was behind the attack": the attack is taken for granted.
        boolean known = match.value().form() == TriggerForm.NOUN && KNOWN_BY.contains(s.key(match.from() - 1));
        return !known && Denials.isUntrue(lexicon, s, match.from() - 1, match.to()) ? "denied" : null;
    }

    /** "denied that jets had bombed a market, killing 12": what a denied act is said to have done is denied with it. */
    private static boolean isResultOfDenied(Sentence s, int at, List<TriggerMention> before) {
        return !before.isEmpty()
                && s.key(at).endsWith("ing")
                && s.key(at - 1).equals(",")
                && "denied".equals(before.get(before.size() - 1).notDone());
    }

    /** "Had the bomb exploded, hundreds would have died". */
    private static boolean isSupposed(Sentence s, int start) {
        return start == 0 && s.key(0).equals("had") && s.token(0).capital();
    }

    /** "An assault on Hodeidah could displace 250,000". */
    private static boolean isSubjectOfModal(Sentence s, Match<TriggerWord> match) {
        for (int i = match.to(); i < Math.min(s.size(), match.to() + 6); i++) {
            if (MODAL.contains(s.key(i)) && !MonthOfMay.is(s, i)) {
                return !s.key(i + 1).equals("be") && !s.key(i + 1).equals("have");
            }
            if (CLAUSE_BREAK.contains(s.key(i))
                    || s.key(i).equals("and")
                    || s.key(i).equals("that")
                    || s.key(i).equals("said")) {
                return false;
            }
        }
        return false;
    }

    /** "claims that it was behind the shelling". */
    private static boolean isBehind(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (BEHIND.contains(s.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** "a strike that killed 12": what is told of it was. */
    private static boolean hasClause(Sentence s, int at) {
        for (int i = at; i < Math.min(s.size(), at + FAR); i++) {
            if (s.key(i).equals("that") || s.key(i).equals("which")) {
                return true;
            }
        }
        return false;
    }

    /** "any involvement in", "responsibility for", "having a role in". */
    private static boolean isOfPart(Sentence s, int at) {
        int from = at;
        while (from < s.size() && BEFORE_PART.contains(s.key(from))) {
            from++;
        }
        return PART.contains(s.key(from));
    }

    private static int clauseStart(Sentence s, int at) {
        int i = at - 1;
        while (i >= 0 && at - i <= REACH && !CLAUSE_BREAK.contains(s.key(i))) {
            i--;
        }
        return i + 1;
    }

    private static boolean isInfinitive(Sentence s, Match<TriggerWord> match) {
        return match.value().form() == TriggerForm.VERB
                && s.key(match.from() - 1).equals("to")
                && !s.key(match.from()).endsWith("ing")
                && !s.key(match.from()).endsWith("ed")
                && !DONE_BEFORE_TO.contains(s.key(match.from() - 2));
    }

    /** "no longer", "not only", "no less than", "may have killed" and the like do not undo the act. */
    private static boolean isCancelled(Sentence s, Match<NotDone> word, Match<TriggerWord> trigger) {
        String next = s.key(word.to());
        boolean past = trigger.value().form() == TriggerForm.VERB
                && s.key(trigger.from()).endsWith("ed");
        if (past && s.key(word.to() - 1).equals("to") && trigger.from() > word.to() && !LETTING.contains(next)) {
            // "A rocket that failed to reach the city killed two", "threatened to kill the priest they kidnapped".
            return true;
        }
        boolean possible = s.key(word.from()).equals("possible");
        if (possible && (DID.contains(s.key(trigger.to())) || past && INDEFINITE.contains(s.key(word.from() - 1)))) {
            // "A possible drone strike killed three": what is open is by what.
            return true;
        }
        if (s.key(word.from()).equals("found") && trigger.value().type() == EventType.SHOOTING) {
            // A bomb that is found has not gone off; a wound that is found was made.
            return trigger.value().form() != TriggerForm.MEANS;
        }
        boolean negation = word.value().kind().equals("denied");
        if (negation && NOT_NEGATING.contains(next)) {
            return true;
        }
        // A negation or a wish governs its own clause: "no one claimed the attack" tells of an attack.
        boolean verb =
                s.key(word.from()).startsWith("den") || s.key(word.from()).startsWith("re");
        boolean definite = trigger.value().form() == TriggerForm.NOUN
                && s.key(trigger.from() - 1).equals("the");
        if (negation && !verb && (definite || trigger.from() - word.to() > 3)) {
            return true;
        }
        if (word.value().kind().equals("hypothetical")
                && (s.has(word.to(), "have") || s.key(word.from()).equals("whether"))
                && trigger.value().form() != TriggerForm.MEANS) {
            if (s.key(word.from()).equals("whether")
                    && INDEFINITE.contains(s.key(trigger.from() - 1))
                    && KNOWN.contains(s.key(word.from() - 1))
                    && !hasClause(s, trigger.to())) {
                // "It is not clear whether a strike hit the town": nor whether there was one.
                return false;
            }
            // "Shelling may have killed four": the shelling is a fact, the killing is not.
            return trigger.value().form() == TriggerForm.NOUN;
        }
        if (negation && verb) {
            // "denied responsibility for the shelling": who did it is denied, not that it was done.
            boolean carriedOut = definite && (CARRYING.contains(next) || isBehind(s, word.to(), trigger.from()));
            return carriedOut || s.key(word.from()).startsWith("den") && isOfPart(s, word.to());
        }
        boolean nominal = trigger.value().form() == TriggerForm.NOUN && trigger.from() - word.to() > 5;
        return nominal
                && !word.value().kind().equals("threatened")
                && !word.value().kind().equals("feared");
    }
}
