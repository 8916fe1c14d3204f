package org.isnad.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Features;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.isnad.code.EventType;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    /** Acts at 0.2 that nobody files and at 0.8 that people file, the latter with a place at 0.9 and a wrong one at 0.5. */
    @Test
    void whatIsRightIsTakenAndWhatIsWrongIsLeft() {
        Asked asked = new Asked();
        List<Gold> all = new ArrayList<>();
        for (int report = 0; report < 10; report++) {
            all.add(gold());
            add(asked, Task.INCIDENT, report, 0, true, 0.8);
            add(asked, Task.INCIDENT, report, 1, false, 0.2);
            add(asked, Task.PLACE, report, 0, true, 0.9);
            add(asked, Task.PLACE, report, 0, false, 0.5);
        }

        Map<Task, Double> best = new Thresholds(asked, all).best();

        assertThat(best.get(Task.INCIDENT)).isBetween(0.2, 0.8);
        assertThat(best.get(Task.PLACE)).isBetween(0.5 * 0.8, 0.9 * 0.8);
    }

    private static void add(Asked asked, Task task, int report, int about, boolean right, double probability) {
        asked.add(new Question(task, about, "", "", false, new Features()), report, 0, right);
        List<Asked.Candidate> candidates = asked.tasks().getOrDefault(task, List.of());
        candidates.get(candidates.size() - 1).probability = probability;
    }

    private static Gold gold() {
        Report report = new Report(new ReportId("a"), "", "Oltera", LocalDate.of(2024, 3, 14), null, null, "en");
        Gold.Incident incident = new Gold.Incident(
                EventType.SHELLING, "", null, List.of("Oltera"), List.of(), List.of(), List.of(), List.of());
        return new Gold(report, List.of(incident), List.of(), List.of());
    }
}
