package org.isnad.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.isnad.tagger.Window;
import org.jspecify.annotations.Nullable;

/** Fine-tunes the encoder and its heads on lessons. Everything that is drawn at random comes from one seed. */
final class EncoderTraining {

    private static final String FULL = "/all-minilm-l6-v2.onnx";
    private static final String QUANTISED = "/all-minilm-l6-v2-q.onnx";

    /** The trained weights unrounded, so that a later run can go on from them. */
    private static final String UNROUNDED = "encoder32.onnx";

    /** Longest step that one batch may ask for: length of the gradient over all weights. */
    private static final double LONGEST = 25;

    private final Settings settings;
    private final OnnxFile full;
    private final NDManager manager = NDManager.newBaseManager();
    private final Encoder encoder;
    private final Heads heads;

    private final Random hidden;

    /** Sum of the lengths of the gradients of this epoch. */
    private double lengths;

    /**
     * How to train.
     *
     * @param rate      highest step of the encoder's weights
     * @param headsRate highest step of the heads' weights
     * @param batch     reports a step
     * @param frozen    lowest layers that stay as they are
     * @param done      epochs that an earlier run has done: the rates and the order go on from there
     */
    record Settings(int epochs, float rate, float headsRate, int batch, int frozen, int done, long seed) {}

    /** A report, cut into windows, and what is to be said of it. */
    record Example(List<Window> windows, Taught lesson, List<LinkLesson.Head> links, int sentences) {}

    /**
     * Begins with an encoder that knows the language only, or goes on from a folder that an earlier run wrote.
     *
     * @param from the folder, or null
     */
    EncoderTraining(Settings settings, @Nullable Path from) throws IOException {
        this.settings = settings;
        this.hidden = new Random(settings.seed());
        Engine.getInstance().setRandomSeed((int) settings.seed());
        this.full = open(FULL);
        this.encoder = new Encoder(full, manager, settings.frozen());
        this.heads = new Heads(manager);
        if (from != null) {
            goOnFrom(from);
        }
    }

    /**
     * Takes unrounded weights where the folder has them, else what the quantised ones stand for; heads begin anew where it
     * has none.
     */
    private void goOnFrom(Path folder) throws IOException {
        boolean unrounded = Files.exists(folder.resolve(UNROUNDED));
        encoder.read(
                full,
                new OnnxFile(Files.readAllBytes(folder.resolve(unrounded ? UNROUNDED : "encoder.onnx"))),
                manager);
        Path trained = folder.resolve("heads.bin");
        if (Files.exists(trained)) {
            try (InputStream in = Files.newInputStream(trained)) {
                heads.read(in, manager);
            }
        }
    }

    private static OnnxFile open(String resource) throws IOException {
        try (InputStream in = EncoderTraining.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is not on the class path; build train/ with -Ptrain");
            }
            return new OnnxFile(in.readAllBytes());
        }
    }

    /** Trains on the examples; the loss on the others is printed after every epoch. */
    void train(List<Example> examples, List<Example> check, Path folder) throws IOException {
        int each = (examples.size() + settings.batch() - 1) / settings.batch();
        Optimizer slow = optimizer(settings.rate(), each);
        Optimizer fast = optimizer(settings.headsRate(), each);
        Random random = new Random(settings.seed());
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            Collections.shuffle(order, random);
            if (epoch <= settings.done()) {
                continue;
            }
            long began = System.nanoTime();
            double loss = 0;
            int batches = 0;
            lengths = 0;
            for (int i = 0; i < order.size(); i += settings.batch()) {
                List<Example> batch = order.subList(i, Math.min(order.size(), i + settings.batch()));
                loss += step(batch, slow, fast);
                batches++;
                if (batches % 20 == 0) {
                    System.err.printf(
                            Locale.ROOT,
                            "  %d of %d reports, loss %.4f, gradient %.1f, %.0f s%n",
                            i + batch.size(),
                            order.size(),
                            loss / batches,
                            lengths / batches,
                            (System.nanoTime() - began) / 1e9);
                }
            }
            System.err.printf(
                    Locale.ROOT,
                    "epoch %d: loss %.4f, %s, %.0f s%n",
                    epoch,
                    loss / batches,
                    check(check),
                    (System.nanoTime() - began) / 1e9);
            write(folder);
        }
    }

    private Optimizer optimizer(float rate, int each) {
        int steps = settings.epochs() * each;
        int done = settings.done() * each;
        int warm = Math.max(1, steps / 10);
        Tracker tracker = at -> {
            int step = done + at;
            return step < warm ? rate * step / warm : rate * Math.max(0.02f, (steps - step) / (float) (steps - warm));
        };
        return Optimizer.adamW().optLearningRateTracker(tracker).build();
    }

    private double step(List<Example> batch, Optimizer slow, Optimizer fast) {
        try (NDManager m = manager.newSubManager()) {
            NDArray loss;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                loss = losses(m, batch, true).all();
                collector.backward(loss);
            }
            // In the order of the weights: the sum of their lengths depends on it.
            Map<String, NDArray> gradients = new LinkedHashMap<>();
            encoder.trained().forEach((name, w) -> gradients.put(name, w.getGradient()));
            heads.trained().forEach((name, w) -> gradients.put(name, w.getGradient()));
            shorten(gradients.values());
            update(encoder.trained(), gradients, slow);
            update(heads.trained(), gradients, fast);
            // The collector's own way to begin anew makes gradients for every array of the step, and keeps handles.
            gradients.values().forEach(g -> {
                g.subi(g);
                g.close();
            });
            return loss.getFloat();
        }
    }

    /** Makes the gradient as a whole no longer than {@link #LONGEST}. */
    private void shorten(Collection<NDArray> gradients) {
        double squares = 0;
        for (NDArray g : gradients) {
            try (NDArray norm = g.norm()) {
                squares += Math.pow(norm.getFloat(), 2);
            }
        }
        double length = Math.sqrt(squares);
        if (!Double.isFinite(length)) {
            throw new ArithmeticException("the gradient is no number; go on from what the last epoch wrote");
        }
        lengths += length;
        if (length > LONGEST) {
            gradients.forEach(g -> g.muli((float) (LONGEST / length)));
        }
    }

    private static void update(Map<String, NDArray> weights, Map<String, NDArray> gradients, Optimizer optimizer) {
        weights.forEach((name, weight) -> optimizer.update(name, weight, Objects.requireNonNull(gradients.get(name))));
    }

    private record Losses(NDArray words, NDArray links) {

        NDArray all() {
            return words.add(links);
        }
    }

    /** Losses of tags, labels, pairs of sentences and pairs of words. */
    private Losses losses(NDManager m, List<Example> batch, boolean training) {
        Batch b = Batch.of(m, batch, training ? hidden : null);
        NDList windows = new NDList();
        b.ids().forEach(ids -> windows.add(encoder.run(ids, training)));
        NDArray pieces = NDArrays.concat(windows, 0);
        NDArray ends = b.ends().matMul(pieces);
        NDArray tags = missed(heads.tags(pieces), b.tags(), b.tagWeights());
        NDArray labels = missed(heads.labels(ends), b.labels(), b.labelWeights());
        NDArray same = missed(heads.same(ends), b.same(), b.sameWeights());
        NDArray links = missed(heads.links(b.heads().matMul(pieces), pieces), b.links(), b.linkWeights());
        return new Losses(tags.add(labels).add(same), links);
    }

    /** Binary cross-entropy of scores, weighted. */
    private static NDArray missed(NDArray scores, NDArray targets, NDArray weights) {
        NDArray loss = Activation.softPlus(scores).sub(scores.mul(targets));
        return loss.mul(weights).sum();
    }

    private String check(List<Example> examples) {
        double loss = 0;
        double links = 0;
        for (Example example : examples) {
            try (NDManager m = manager.newSubManager()) {
                Losses losses = losses(m, List.of(example), false);
                loss += losses.all().getFloat();
                links += losses.links.getFloat();
            }
        }
        return examples.isEmpty()
                ? "nothing to check on"
                : String.format(
                        Locale.ROOT,
                        "loss on %d others %.4f, of it links %.4f",
                        examples.size(),
                        loss / examples.size(),
                        links / examples.size());
    }

    /** Writes {@code encoder.onnx}, in bytes, {@code encoder32.onnx}, unrounded, and {@code heads.bin}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        OnnxFile quantised = open(QUANTISED);
        encoder.write(full, quantised);
        Files.write(folder.resolve("encoder.onnx"), quantised.bytes());
        encoder.write(full, full);
        Files.write(folder.resolve(UNROUNDED), full.bytes());
        try (OutputStream out = Files.newOutputStream(folder.resolve("heads.bin"))) {
            heads.write(out);
        }
    }
}
