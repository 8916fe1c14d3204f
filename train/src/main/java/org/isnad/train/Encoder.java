package org.isnad.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * MiniLM (a small BERT) as operations on arrays, so that it can be trained: weights come from an ONNX file and go back
 * into one. The names of weights are those of the file.
 */
final class Encoder {

    static final int WIDTH = 384;

    private static final int HEADS = 12;
    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;

    private final int layers;

    /** What scores of attention are multiplied by. */
    private final NDArray scale;

    private final Map<String, NDArray> fixed = new LinkedHashMap<>();
    private final Map<String, NDArray> trained = new LinkedHashMap<>();

    /**
     * Loads the weights.
     *
     * @param frozen so many of the lowest layers, and the embeddings, stay as they are
     */
    Encoder(OnnxFile file, NDManager manager, int frozen) {
        for (String table : new String[] {"word", "position", "token_type"}) {
            load(file, manager, "embeddings." + table + "_embeddings.weight", false);
        }
        norm(file, manager, "embeddings.LayerNorm", frozen == 0);
        int layer = 0;
        for (; file.has(name(layer, "output.dense.bias")); layer++) {
            boolean train = layer >= frozen;
            for (String part : PARTS) {
                NDArray weight = array(file, manager, file.weightOf(product(layer, part)), train);
                (train ? trained : fixed).put(name(layer, part + ".weight"), weight);
                load(file, manager, name(layer, part + ".bias"), train);
            }
            norm(file, manager, name(layer, "attention.output.LayerNorm"), train);
            norm(file, manager, name(layer, "output.LayerNorm"), train);
        }
        this.layers = layer;
        this.scale = owned(manager, new float[] {(float) (1 / Math.sqrt((double) WIDTH / HEADS))}, new Shape(1));
    }

    private static final String[] PARTS = {
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
        "attention.output.dense",
        "intermediate.dense",
        "output.dense"
    };

    /** Weights that training changes, by name. */
    Map<String, NDArray> trained() {
        return trained;
    }

    /** Puts the trained weights back: as numbers into a 32-bit file, as bytes into a quantised one. */
    void write(OnnxFile original, OnnxFile file) {
        for (Map.Entry<String, NDArray> e : trained.entrySet()) {
            String name = e.getKey();
            boolean product = name.endsWith(".weight") && !name.contains("LayerNorm");
            String target = product ? original.weightOf(productOf(name)) : name;
            float[] values = e.getValue().toFloatArray();
            if (file.has(target)) {
                file.put(target, values);
            } else {
                Quantizer.put(
                        file, target, values, (int) e.getValue().getShape().get(1));
            }
        }
    }

    /** Takes the trained weights from a file that {@link #write} filled, quantised or not. */
    void read(OnnxFile original, OnnxFile file, NDManager manager) {
        trained.replaceAll((name, weight) -> {
            boolean product = name.endsWith(".weight") && !name.contains("LayerNorm");
            String target = product ? original.weightOf(productOf(name)) : name;
            float[] values = file.has(target)
                    ? file.floats(target)
                    : Quantizer.get(file, target, (int) weight.getShape().get(1));
            NDArray read = owned(manager, values, weight.getShape());
            read.setRequiresGradient(true);
            weight.close();
            return read;
        });
    }

    /**
     * What the encoder makes of every piece of one window: by piece and dimension. No operand here may be a plain
     * number: the library makes an array of it on memory of Java and closes it at once, but the step back reads it.
     */
    NDArray run(NDArray ids, boolean training) {
        NDManager m = ids.getManager();
        long length = ids.getShape().get(0);
        // What is made of long-lived weights alone would live as long as they do.
        NDArray words = weight("embeddings.word_embeddings.weight").get(ids);
        words.attach(m);
        NDArray positions = weight("embeddings.position_embeddings.weight").get("0:" + length);
        positions.attach(m);
        NDArray kind = weight("embeddings.token_type_embeddings.weight").get(0);
        kind.attach(m);
        NDArray x = norm(words.add(positions).add(kind), "embeddings.LayerNorm");
        x = dropped(x, training);
        Shape heads = new Shape(length, HEADS, WIDTH / HEADS);
        for (int layer = 0; layer < layers; layer++) {
            NDArray q = linear(x, name(layer, PARTS[0])).reshape(heads).transpose(1, 0, 2);
            NDArray k = linear(x, name(layer, PARTS[1])).reshape(heads).transpose(1, 2, 0);
            NDArray v = linear(x, name(layer, PARTS[2])).reshape(heads).transpose(1, 0, 2);
            NDArray weights = q.matMul(k).mul(scale).softmax(-1);
            NDArray seen = weights.matMul(v).transpose(1, 0, 2).reshape(length, WIDTH);
            NDArray attention = dropped(linear(seen, name(layer, PARTS[3])), training);
            x = norm(attention.add(x), name(layer, "attention.output.LayerNorm"));
            NDArray inner = Activation.gelu(linear(x, name(layer, PARTS[4])));
            NDArray out = dropped(linear(inner, name(layer, PARTS[5])), training);
            x = norm(out.add(x), name(layer, "output.LayerNorm"));
        }
        return x;
    }

    private NDArray weight(String name) {
        NDArray w = trained.get(name);
        return w != null ? w : Objects.requireNonNull(fixed.get(name), name);
    }

    private static NDArray dropped(NDArray x, boolean training) {
        return training ? Dropout.dropout(x, DROPOUT, true).head() : x;
    }

    private NDArray norm(NDArray x, String name) {
        return LayerNorm.layerNorm(
                        new NDList(x).head(),
                        new Shape(WIDTH),
                        weight(name + ".weight"),
                        weight(name + ".bias"),
                        EPSILON)
                .head();
    }

    private NDArray linear(NDArray x, String name) {
        return x.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
    }

    private void norm(OnnxFile file, NDManager manager, String name, boolean train) {
        load(file, manager, name + ".weight", train);
        load(file, manager, name + ".bias", train);
    }

    private void load(OnnxFile file, NDManager manager, String name, boolean train) {
        (train ? trained : fixed).put(name, array(file, manager, name, train));
    }

    private static NDArray array(OnnxFile file, NDManager manager, String name, boolean train) {
        long[] shape =
                file.tensor(name).shape().stream().mapToLong(Long::longValue).toArray();
        NDArray array = owned(manager, file.floats(name), new Shape(shape));
        array.setRequiresGradient(train);
        return array;
    }

    /** An array on memory of the library's own: what is created from Java uses memory that Java may take back. */
    static NDArray owned(NDManager manager, float[] values, Shape shape) {
        try (NDArray lent = manager.create(values, shape)) {
            return lent.duplicate();
        }
    }

    private static String name(int layer, String rest) {
        return "encoder.layer." + layer + "." + rest;
    }

    private static String product(int layer, String part) {
        return "/encoder/layer." + layer + "/" + part.replace('.', '/') + "/MatMul";
    }

    private static String productOf(String weight) {
        String[] cells = weight.split("\\.", 4);
        return product(Integer.parseInt(cells[2]), cells[3].substring(0, cells[3].length() - ".weight".length()));
    }
}
