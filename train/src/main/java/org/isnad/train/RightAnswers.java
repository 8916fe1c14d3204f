package org.isnad.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.claim.Reading;
import org.isnad.code.ActorId;
import org.isnad.code.Basis;
import org.isnad.eval.Answer;
import org.isnad.eval.ReadingScorer;
import org.isnad.eval.ReportScore.MatchedIncidents;
import org.isnad.eval.WordSet;
import org.isnad.lexicon.Lexicon.Party;
import org.isnad.mention.ActorMention;
import org.isnad.mention.SentenceMentions;
import org.jspecify.annotations.Nullable;

/** What a person would have answered to the reader's questions about one report. */
final class RightAnswers {

    private static final int LIKE_TYPE = 2;
    private static final int LIKE_VALUE = 3;

    private final Gold gold;
    private final Lesson lesson;

    RightAnswers(Gold gold, Lesson lesson) {
        this.gold = gold;
        this.lesson = lesson;
    }

    /** Which incident of gold is which of a reading's. */
    Map<Integer, Gold.Incident> matched(Reading reading) {
        Map<Integer, Gold.Incident> matched = new HashMap<>();
        for (MatchedIncidents pair : ReadingScorer.score(gold.answer(), Answer.of(gold.report(), reading))
                .matches()) {
            matched.put(pair.system(), gold.incidents().get(pair.gold()));
        }
        return matched;
    }

    /**
     * Whether the candidate is right; null where gold does not tell.
     *
     * @param matched which incident of gold is which of the reading's
     */
    @Nullable
    Boolean of(Question q, Map<Integer, Gold.Incident> matched) {
        return switch (q.task()) {
            case TYPE -> isType(q);
            case SAME -> isSame(q);
            case FIGURE -> isFigure(q);
            case GROUP -> isGroup(q);
            case TOTAL -> isTotal(q);
            case SOURCE -> isSource(q);
            case STATEMENT -> isStatement(q);
            default -> right(q, matched.get(q.about()));
        };
    }

    /** Whether the candidate is what people took, or null where gold does not tell. */
    private @Nullable Boolean right(Question q, Gold.@Nullable Incident incident) {
        if (q.task() == Task.INCIDENT) {
            return incident != null;
        }
        if (incident == null) {
            return null;
        }
        return switch (q.task()) {
            case PLACE -> incident.places().stream().anyMatch(p -> isNear(p, q.value()));
            case ACTOR -> didIt(incident, q);
            case TARGET ->
                incident.targets().stream().anyMatch(t -> t.targetClass().code().equals(q.value()));
            case WEAPON -> incident.weapons().stream().anyMatch(w -> isNear(w, q.value()));
            case DATE -> q.value().equals(incident.date());
            default -> null;
        };
    }

    /**
     * Whether the party is among those who did it. Parties without a code of their own share one: of these it must be one
     * that the report calls as the reading does, and where the report calls none so, nobody knows.
     */
    private @Nullable Boolean didIt(Gold.Incident incident, Question q) {
        List<String> same = incident.actors().stream()
                .filter(a -> a.basis() != Basis.DENIED && a.id().code().equals(q.value()))
                .map(Gold.Actor::text)
                .toList();
        boolean shared = q.value().equals(ActorId.OTHER.code()) || q.value().equals(ActorId.UNKNOWN.code());
        if (!shared || same.isEmpty()) {
            return !same.isEmpty();
        }
        Set<Party> did = called(words -> same.stream().anyMatch(text -> isNear(text, words)));
        Set<Party> own = called(q.subject()::equals);
        return did.isEmpty() ? null : own.stream().anyMatch(did::contains);
    }

    /** The parties that the report calls so. */
    private Set<Party> called(Predicate<String> words) {
        Set<Party> parties = new HashSet<>();
        for (SentenceMentions m : lesson.mentions()) {
            for (ActorMention a : m.actors()) {
                if (words.test(gold.report().words(m.sentence().evidence(a.from(), a.to())))) {
                    parties.add(a.party());
                }
            }
        }
        return parties;
    }

    /** Whether an incident that the sentence speaks of is of the type; null where it speaks of none. */
    private @Nullable Boolean isType(Question q) {
        Set<Integer> told = lesson.all(q.about());
        if (told.isEmpty()) {
            return null;
        }
        return told.stream().anyMatch(i -> gold.incidents().get(i).type().code().equals(q.value()));
    }

    /** Whether the draft speaks of an incident of the act; null where one of them speaks of none. */
    private @Nullable Boolean isSame(Question q) {
        Integer own = incidentOf(q.subject());
        Set<Integer> act = new HashSet<>();
        for (String draft : q.value().split("\n", -1)) {
            Integer other = incidentOf(draft);
            if (other != null) {
                act.add(other);
            }
        }
        return own == null || act.isEmpty() ? null : act.contains(own);
    }

    /** The incident that a draft speaks of: of several that its sentence tells, the one that is most like it. */
    private @Nullable Integer incidentOf(String draft) {
        String[] cells = draft.split("\t", -1);
        Integer best = null;
        int most = -1;
        for (int i : lesson.all(Integer.parseInt(cells[0]))) {
            Gold.Incident incident = gold.incidents().get(i);
            int likeness = incident.type().code().equals(cells[1]) ? LIKE_TYPE : 0;
            for (String place : cells[2].split(";", -1)) {
                likeness += incident.places().stream().anyMatch(p -> isNear(p, place)) ? LIKE_VALUE : 0;
            }
            for (String figure : cells[3].split(";", -1)) {
                likeness += incident.figures().stream()
                                .anyMatch(f -> figure.equals(
                                        "%s %s %s".formatted(f.harm().code(), f.low(), f.high())))
                        ? LIKE_VALUE
                        : 0;
            }
            if (likeness > most) {
                most = likeness;
                best = i;
            }
        }
        return best;
    }

    /** Whether people give a figure like it this source; null where they have none like it. */
    private @Nullable Boolean isSource(Question q) {
        String[] figure = q.subject().split(" ", -1);
        Boolean right = null;
        for (Gold.Figure f : gold.figures()) {
            boolean low = f.low() != null && f.low().toString().equals(figure[1]);
            boolean high = f.high() != null && f.high().toString().equals(figure[2]);
            if (f.harm().code().equals(figure[0]) && (low || high)) {
                String source = f.source() == null ? "" : f.source();
                boolean same = source.isEmpty() == q.value().isEmpty()
                        && (source.isEmpty() || WordSet.of(source).overlaps(WordSet.of(q.value())));
                right = same || Boolean.TRUE.equals(right);
            }
        }
        return right;
    }

    private boolean isFigure(Question q) {
        return gold.figures().stream()
                .anyMatch(f -> q.subject()
                        .equals("%s %s %s %s"
                                .formatted(f.harm().code(), f.group().code(), f.low(), f.high())));
    }

    /** Whether people have the figure among the totals; null where they have it on both sides or on neither. */
    private @Nullable Boolean isTotal(Question q) {
        boolean total = gold.totals().stream().anyMatch(f -> q.subject().equals(counted(f)));
        boolean ofAct = gold.incidents().stream()
                .flatMap(i -> i.figures().stream())
                .anyMatch(f -> q.subject().equals(counted(f)));
        return total == ofAct ? null : (Boolean) total;
    }

    private static String counted(Gold.Figure f) {
        return "%s %s %s".formatted(f.harm().code(), f.low(), f.high());
    }

    private @Nullable Boolean isGroup(Question q) {
        Boolean right = null;
        for (Gold.Figure f : gold.figures()) {
            if (q.subject().equals(counted(f))) {
                right = f.group().code().equals(q.value()) || Boolean.TRUE.equals(right);
            }
        }
        return right;
    }

    private boolean isStatement(Question q) {
        int space = q.subject().indexOf(' ');
        WordSet words = WordSet.of(q.subject().substring(space + 1));
        return gold.statements().stream()
                .anyMatch(s -> s.act().code().equals(q.subject().substring(0, space))
                        && WordSet.of(s.speaker()).overlaps(WordSet.of(q.value()))
                        && words.shared(WordSet.of(s.quote()))
                                >= Math.min(3, words.words().size()));
    }

    private static boolean isNear(String a, String b) {
        return WordSet.of(a).isNear(WordSet.of(b));
    }
}
