package org.isnad.eval;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.Reading;
import org.isnad.claim.Statement;
import org.isnad.claim.Total;
import org.isnad.mention.EventDate;
import org.isnad.report.Evidence;
import org.isnad.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A reading reduced to what the scorer compares: codes and words, no spans. Gold readings come from files and have no
 * spans to begin with. A code or a word that is missing is the empty string.
 *
 * @param report the id of the report that was read
 */
public record Answer(String report, List<Incident> incidents, List<Amount> totals, List<Utterance> statements) {

    public Answer {
        incidents = List.copyOf(incidents);
        totals = List.copyOf(totals);
        statements = List.copyOf(statements);
    }

    /**
     * One incident.
     *
     * @param date    as an ISO 8601 day, range, month or year, or null where the report gives none
     * @param places  the words that name the places
     * @param targets the classes of what was hit
     * @param weapons the words that name the means
     */
    public record Incident(
            String type,
            String quote,
            @Nullable String date,
            List<String> places,
            List<Blame> actors,
            List<String> targets,
            List<String> weapons,
            List<Amount> casualties) {

        public Incident {
            places = List.copyOf(places);
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            weapons = List.copyOf(weapons);
            casualties = List.copyOf(casualties);
        }
    }

    /** An actor and on what it is named. */
    public record Blame(String id, String basis) {}

    /**
     * A figure, of an incident or a total.
     *
     * @param low    the fewest that the wording allows, or null
     * @param high   the most that the wording allows, or null
     * @param source the words that name who gives it, or null where the report speaks in its own voice
     */
    public record Amount(
            String harm,
            String group,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String source) {

        /** The figure, whoever gives it. */
        Amount withoutSource() {
            return new Amount(harm, group, low, high, null);
        }
    }

    /** Who spoke, in the words of the report, and what the speaker did by speaking. */
    public record Utterance(String speaker, String act) {}

    /** What a reader answers that found nothing. */
    public static Answer empty(String report) {
        return new Answer(report, List.of(), List.of(), List.of());
    }

    public static Answer of(Report report, Reading reading) {
        return new Answer(
                reading.report().value(),
                reading.incidents().stream().map(i -> incident(report, i)).toList(),
                reading.totals().stream()
                        .map(Total::figure)
                        .map(f -> amount(report, f))
                        .toList(),
                reading.statements().stream().map(s -> utterance(report, s)).toList());
    }

    /** Every figure of the report: those of the incidents, then the totals. */
    List<Amount> amounts() {
        return Stream.concat(incidents.stream().flatMap(i -> i.casualties().stream()), totals.stream())
                .toList();
    }

    private static Incident incident(Report report, IncidentClaim claim) {
        EventDate date = claim.date();
        return new Incident(
                claim.type().code(),
                report.words(claim.quote()),
                date == null ? null : date.iso(),
                claim.places().stream().map(p -> report.words(p.at())).toList(),
                claim.actors().stream().map(Answer::blame).toList(),
                claim.targets().stream().map(t -> t.targetClass().code()).toList(),
                claim.weapons().stream().map(report::words).toList(),
                claim.casualties().stream().map(f -> amount(report, f)).toList());
    }

    private static Blame blame(ActorClaim actor) {
        return new Blame(actor.id().code(), actor.basis().code());
    }

    private static Amount amount(Report report, Figure figure) {
        Evidence source = figure.source();
        return new Amount(
                figure.harm().code(),
                figure.group().code(),
                figure.count().low(),
                figure.count().high(),
                source == null ? null : report.words(source));
    }

    private static Utterance utterance(Report report, Statement statement) {
        return new Utterance(report.words(statement.speaker()), statement.act().code());
    }
}
