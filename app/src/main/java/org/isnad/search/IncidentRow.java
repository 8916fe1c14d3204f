package org.isnad.search;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.code.EventType;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.isnad.mention.EventDate;
import org.isnad.weighing.StrikeStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a list and a marker show of an incident.
 *
 * @param id    its permanent number
 * @param title what happened and where, in plain words
 */
public record IncidentRow(
        long id, String title, What what, Where where, Standing standing, Told told, Changed changed) {

    /**
     * What happened.
     *
     * @param type    what most accounts say, or null where none says
     * @param date    the day that most accounts give, without the words; null where none does
     * @param tolls   by harm, one each
     * @param parties who is named for it, by how many voices name them, most first
     */
    public record What(@Nullable EventType type, @Nullable EventDate date, List<Toll> tolls, List<Party> parties) {
        public What {
            tolls = List.copyOf(tolls);
            parties = List.copyOf(parties);
        }

        public Optional<Toll> toll(Harm harm) {
            return tolls.stream().filter(toll -> toll.harm() == harm).findFirst();
        }
    }

    /**
     * Where it happened.
     *
     * @param place    the place that most accounts name first, as they write it; null where none names any
     * @param province of that place, in English, or null
     * @param country  of that place, in English, or null
     * @param spot     its point, or null where it is not on the map
     */
    public record Where(
            @Nullable String place,
            @Nullable String province,
            @Nullable String country,
            @Nullable Spot spot) {}

    /**
     * How well it is borne out.
     *
     * @param grade    a person's, else the proposed one
     * @param byPerson whether a person set the grade
     */
    public record Standing(GradeCode grade, boolean byPerson, StrikeStatus strike, Review review, Set<Doubt> doubts) {
        public Standing {
            doubts = doubts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(doubts));
        }
    }

    /**
     * Who tells of it.
     *
     * @param reports   how many reports
     * @param voices    how many origin groups stand behind them
     * @param sources   their outlets, sorted
     * @param languages ISO 639-1 codes, sorted
     * @param maybeSame other incidents that may be the same one
     */
    public record Told(int reports, int voices, List<String> sources, List<String> languages, List<Long> maybeSame) {
        public Told {
            sources = List.copyOf(sources);
            languages = List.copyOf(languages);
            maybeSame = List.copyOf(maybeSame);
        }
    }

    /**
     * The last entry of the ledger that touched it. A save that was prepared on an earlier one is stale.
     *
     * @param seq number of the entry
     * @param at  when that was, to the second
     */
    public record Changed(long seq, Instant at) {}
}
