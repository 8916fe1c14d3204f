package org.isnad.render;

import java.util.List;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.incident.Decision;
import org.isnad.weighing.Weighed;

/** A list of incidents, one a row. */
public final class IncidentTable {

    private IncidentTable() {}

    /** The lines of the list, with a head. */
    public static List<String> of(List<IncidentSheet> sheets, int columns) {
        Grid grid = new Grid();
        grid.add("id", "day", "killed", "injured", "grade", "reports", "what and where");
        for (IncidentSheet sheet : sheets) {
            IncidentWords words = new IncidentWords(sheet);
            long reports = sheet.members().stream()
                    .map(m -> m.ref().report())
                    .distinct()
                    .count();
            int voices = sheet.weighed().voices().size();
            grid.add(
                    "i" + sheet.id(),
                    words.day(),
                    words.figure(Harm.KILLED),
                    words.figure(Harm.INJURED),
                    grade(sheet.weighed()),
                    voices == reports ? Long.toString(reports) : "%d by %d".formatted(reports, voices),
                    words.type() + ", " + words.place());
        }
        return grid.lines(columns);
    }

    private static String grade(Weighed weighed) {
        Decision human = weighed.humanGrade();
        return human != null && human.change() instanceof Change.EditGrade edit
                ? Wording.of(edit.grade()) + "*"
                : Wording.of(weighed.proposed().code());
    }
}
