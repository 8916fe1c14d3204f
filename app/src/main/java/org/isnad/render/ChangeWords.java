package org.isnad.render;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.code.Coded;
import org.isnad.incident.Change;
import org.isnad.incident.ClaimRef;
import org.isnad.mention.EventDate;

/** What a person decided, in words. */
public final class ChangeWords {

    private ChangeWords() {}

    /**
     * The change in words.
     *
     * @param name what claims are called
     */
    public static String of(Change change, Function<ClaimRef, String> name) {
        if (change instanceof Change.Together together) {
            return "one incident: " + names(together.claims(), name);
        }
        if (change instanceof Change.Apart apart) {
            return "not one incident: "
                    + apart.parts().stream().map(part -> names(part, name)).collect(Collectors.joining(" | "));
        }
        if (change instanceof Change.Reject reject) {
            return "no incident: " + name.apply(reject.claim());
        }
        if (change instanceof Change.EditFigure edit) {
            return "%s, %s: %s%s"
                    .formatted(
                            Wording.of(edit.harm()),
                            Wording.of(edit.group()),
                            IncidentWords.range(edit.low(), edit.high()),
                            edit.best() == null ? "" : ", best " + edit.best());
        }
        if (change instanceof Change.EditGrade edit) {
            return "grade: " + Wording.of(edit.grade());
        }
        if (change instanceof Change.EditPlace edit) {
            return "place: %s, %s, %s, within %d m"
                    .formatted(
                            edit.name(),
                            PlaceJson.degrees(edit.at().lat()),
                            PlaceJson.degrees(edit.at().lon()),
                            edit.radiusM());
        }
        if (change instanceof Change.NoPlace) {
            return "place: unknown";
        }
        if (change instanceof Change.EditType edit) {
            return "type: " + (edit.type() == null ? "unknown" : Wording.of((Coded) edit.type()));
        }
        if (change instanceof Change.EditDay edit) {
            EventDate date = ByHand.date(edit);
            return "day: " + (date == null ? "unknown" : Wording.of(date));
        }
        if (change instanceof Change.EditActor edit) {
            return "%s: %s".formatted(edit.name(), Wording.of(edit.part()));
        }
        if (change instanceof Change.RateSource rate) {
            return "source %s: %s, %s"
                    .formatted(
                            rate.source(),
                            rate.reliance().code(),
                            rate.reliance().words());
        }
        if (change instanceof Change.DefineSource define) {
            return "source %s: counts as civilians: %s; looks at: %s"
                    .formatted(define.source(), orUnknown(define.civilians()), orUnknown(define.coverage()));
        }
        if (change instanceof Change.Voice voice) {
            return "%s: %s, %s".formatted(voice.same() ? "one voice" : "two voices", voice.a(), voice.b());
        }
        return change.toString();
    }

    private static String orUnknown(String words) {
        return words.isEmpty() ? "unknown" : words;
    }

    private static String names(List<ClaimRef> claims, Function<ClaimRef, String> name) {
        return claims.stream().map(name).collect(Collectors.joining(", "));
    }
}
