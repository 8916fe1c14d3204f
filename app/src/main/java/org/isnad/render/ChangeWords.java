package org.isnad.render;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.incident.Change;
import org.isnad.incident.ClaimRef;

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
        if (change instanceof Change.Voice voice) {
            return "%s: %s, %s".formatted(voice.same() ? "one voice" : "two voices", voice.a(), voice.b());
        }
        return change.toString();
    }

    private static String names(List<ClaimRef> claims, Function<ClaimRef, String> name) {
        return claims.stream().map(name).collect(Collectors.joining(", "));
    }
}
