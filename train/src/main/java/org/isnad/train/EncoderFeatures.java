package org.isnad.train;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.isnad.choice.Features;
import org.isnad.choice.Judge;
import org.isnad.choice.Question;
import org.isnad.choice.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tells which features of a task come from the encoder: those that never vary where there is none. First {@link #watching}
 * a training without an encoder, then {@link #showing} another one nothing else.
 */
final class EncoderFeatures {

    private final Map<Task, float[]> first = new EnumMap<>(Task.class);
    private final Map<Task, BitSet> varied = new EnumMap<>(Task.class);

    /** The same judge, with an eye on what it is asked. */
    Judge watching(Judge judge) {
        return new Seen(judge, q -> {
            watch(q);
            return q;
        });
    }

    /** The same judge, which sees 0 for every feature that varies without an encoder. */
    Judge showing(Judge judge) {
        return new Seen(judge, this::encoderOnly);
    }

    private void watch(Question q) {
        float[] values = q.features().values();
        float @Nullable [] before = first.putIfAbsent(q.task(), values);
        if (before != null) {
            BitSet columns = varied.computeIfAbsent(q.task(), t -> new BitSet());
            for (int i = 0; i < Math.min(values.length, before.length); i++) {
                if (values[i] != before[i]) {
                    columns.set(i);
                }
            }
        }
    }

    private Question encoderOnly(Question q) {
        float[] values = q.features().values();
        BitSet columns = varied.getOrDefault(q.task(), new BitSet());
        Features shown = new Features();
        for (int i = 0; i < values.length; i++) {
            shown.add(columns.get(i) ? 0 : values[i]);
        }
        return new Question(q.task(), q.about(), q.subject(), q.value(), q.rule(), shown);
    }

    private record Seen(Judge judge, UnaryOperator<Question> view) implements Judge {

        @Override
        public double probability(Question question) {
            return judge.probability(view.apply(question));
        }

        @Override
        public double threshold(Task task) {
            return judge.threshold(task);
        }
    }
}
