package org.isnad.choice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.code.Coded;

/** The learned choices: trees and a threshold for every task that was learned. */
public final class Choices implements Judge {

    private final Map<Task, Trees> trees;
    private final Map<Task, Double> thresholds;

    public Choices(Map<Task, Trees> trees, Map<Task, Double> thresholds) {
        this.trees = new EnumMap<>(Task.class);
        this.trees.putAll(trees);
        this.thresholds = new EnumMap<>(Task.class);
        this.thresholds.putAll(thresholds);
    }

    @Override
    public double probability(Question question) {
        Trees learned = trees.get(question.task());
        if (learned == null) {
            return question.rule() ? 1 : 0;
        }
        return learned.probability(question.features().values());
    }

    @Override
    public double threshold(Task task) {
        return thresholds.getOrDefault(task, 0.5);
    }

    /** A line {@code task NAME THRESHOLD} before the trees of each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        trees.forEach((task, learned) -> {
            lines.add("task " + task.code() + " " + threshold(task));
            lines.addAll(learned.lines());
        });
        return lines;
    }

    /** Reads what {@link #lines} writes. */
    public static Choices read(InputStream in) throws IOException {
        Map<Task, Trees> trees = new EnumMap<>(Task.class);
        Map<Task, Double> thresholds = new EnumMap<>(Task.class);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Task task = null;
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("task ")) {
                    if (task != null) {
                        trees.put(task, Trees.of(lines));
                    }
                    String[] words = line.split(" ", -1);
                    task = Coded.of(Task.class, words[1]);
                    thresholds.put(task, Double.parseDouble(words[2]));
                    lines.clear();
                } else {
                    lines.add(line);
                }
            }
            if (task != null) {
                trees.put(task, Trees.of(lines));
            }
        }
        return new Choices(trees, thresholds);
    }
}
