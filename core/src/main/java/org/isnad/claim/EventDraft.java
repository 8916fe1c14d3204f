package org.isnad.claim;

import java.util.List;
import org.isnad.code.EventType;
import org.isnad.lexicon.Lexicon.Level;
import org.isnad.mention.EventDate;
import org.isnad.mention.SentenceMentions;
import org.isnad.report.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of one act, before it is joined with what the other sentences say.
 *
 * @param type     null where the sentence has only general words ("the attack")
 * @param weight   how strongly its words speak for the type
 * @param date     null where the sentence gives none
 * @param dateOfSaying whether the date is the day when somebody told of it
 * @param dateOpen whether the sentence tells a day that could not be made out
 * @param headline whether it stands in a headline
 * @param refers   whether it speaks of an act named before ("the attack", "the blast")
 * @param ongoing  whether it tells of a series that goes on ("are bombing")
 * @param oneMore  whether it is told as one more of what was told before ("another shell", "also")
 * @param targeted whether it only says that something was targeted or hit, not by what
 * @param mentions what the sentence, or the part of it that tells of this act, names
 * @param apart    whether it says that it is another act ("in a separate attack", "another raid")
 */
record EventDraft(
        @Nullable EventType type,
        int weight,
        Evidence quote,
        @Nullable EventDate date,
        List<PlacedName> places,
        List<ActorClaim> actors,
        List<TargetClaim> targets,
        List<Evidence> weapons,
        List<FigureDraft> figures,
        boolean dateOfSaying,
        boolean dateOpen,
        boolean headline,
        boolean refers,
        boolean apart,
        boolean ongoing,
        boolean targeted,
        boolean oneMore,
        SentenceMentions mentions) {

    /** A place with its name alone, for comparing. */
    record PlacedName(PlaceClaim claim, String name, Level level) {

        /** Whether it is described and has no name. */
        boolean isDescribed() {
            return level == Level.AREA && claim.at().equals(claim.name());
        }
    }

    EventDraft {
        places = List.copyOf(places);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        weapons = List.copyOf(weapons);
        figures = List.copyOf(figures);
    }
}
