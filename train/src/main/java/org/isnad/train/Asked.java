package org.isnad.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.jspecify.annotations.Nullable;

/** Questions that the reader asked, by task, with their answers. */
final class Asked {

    private final Map<Task, List<Candidate>> tasks = new EnumMap<>(Task.class);

    /** One candidate in one report. */
    static final class Candidate {
        final int report;
        final int part;
        final int about;
        final String subject;
        final String value;
        final boolean rule;
        final float[] features;
        final @Nullable Boolean right;

        /** What trees say that were grown on other reports. */
        double probability;

        Candidate(Question q, int report, int part, @Nullable Boolean right) {
            this.report = report;
            this.part = part;
            this.about = q.about();
            this.subject = q.subject();
            this.value = q.value();
            this.rule = q.rule();
            this.features = q.features().values();
            this.right = right;
        }
    }

    /**
     * Adds a question.
     *
     * @param report number of the report
     * @param part   the part of the reports in which it lies
     * @param right  whether the candidate is right, or null where gold does not tell
     */
    void add(Question q, int report, int part, @Nullable Boolean right) {
        tasks.computeIfAbsent(q.task(), t -> new ArrayList<>()).add(new Candidate(q, report, part, right));
    }

    void addAll(Asked other) {
        other.tasks.forEach((task, candidates) ->
                tasks.computeIfAbsent(task, t -> new ArrayList<>()).addAll(candidates));
    }

    /** What was asked of so many first reports. */
    Asked ofFirst(int reports) {
        Asked first = new Asked();
        tasks.forEach((task, candidates) -> first.tasks.put(
                task, candidates.stream().filter(c -> c.report < reports).toList()));
        return first;
    }

    Map<Task, List<Candidate>> tasks() {
        return tasks;
    }
}
