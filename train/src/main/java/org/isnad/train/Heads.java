package org.isnad.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.tag.Link;
import org.isnad.tag.TagSet;

/** What is put on the encoder: tags of words, labels of sentences, whether two sentences speak of one incident, and what a word is to another. */
final class Heads {

    /** Dimensions in which sentences are compared. */
    static final int COMPARED = 64;

    /** Dimensions in which words are compared. */
    private static final int LINKED = 48;

    private static final int LINKS = Link.values().length;

    private static final float SPREAD = 0.02f;

    /** Tags and labels are rare: training begins with a probability of 5 %. */
    private static final float RARE = -3f;

    private final Map<String, NDArray> weights = new LinkedHashMap<>();

    Heads(NDManager manager) {
        add("tag.weight", manager.randomNormal(0, SPREAD, new Shape(Encoder.WIDTH, TagSet.TAGS), DataType.FLOAT32));
        add("tag.bias", constant(manager, TagSet.TAGS, RARE));
        add("label.weight", manager.randomNormal(0, SPREAD, new Shape(Encoder.WIDTH, TagSet.LABELS), DataType.FLOAT32));
        add("label.bias", constant(manager, TagSet.LABELS, RARE));
        add("same.weight", manager.randomNormal(0, SPREAD, new Shape(Encoder.WIDTH, COMPARED), DataType.FLOAT32));
        add("same.scale", manager.ones(new Shape(COMPARED)));
        add("same.bias", manager.zeros(new Shape(1)));
        add("head.weight", manager.randomNormal(0, SPREAD, new Shape(Encoder.WIDTH, LINKED), DataType.FLOAT32));
        add("part.weight", manager.randomNormal(0, SPREAD, new Shape(Encoder.WIDTH, LINKED), DataType.FLOAT32));
        add("alone.weight", manager.randomNormal(0, SPREAD, new Shape(Encoder.WIDTH, LINKS), DataType.FLOAT32));
        add("alone.bias", constant(manager, LINKS, RARE));
        add("link.scale", manager.ones(new Shape(LINKS, LINKED)));
    }

    private static NDArray constant(NDManager manager, int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return Encoder.owned(manager, values, new Shape(size));
    }

    private void add(String name, NDArray weight) {
        weight.setRequiresGradient(true);
        weights.put(name, weight);
    }

    Map<String, NDArray> trained() {
        return weights;
    }

    /** Scores before the logistic function, of every piece. */
    NDArray tags(NDArray pieces) {
        return linear(pieces, "tag");
    }

    NDArray labels(NDArray ends) {
        return linear(ends, "label");
    }

    /** Of every two sentences, by the states of their end marks. */
    NDArray same(NDArray ends) {
        NDArray view = ends.matMul(weight("same.weight")).tanh();
        return view.mul(weight("same.scale")).matMul(view.transpose()).add(weight("same.bias"));
    }

    /** Of every head and every piece, a link after the other: (links, heads, pieces). */
    NDArray links(NDArray heads, NDArray pieces) {
        NDArray head = heads.matMul(weight("head.weight")).tanh();
        NDArray part = pieces.matMul(weight("part.weight")).tanh();
        long count = heads.getShape().get(0);
        long size = pieces.getShape().get(0);
        NDArray scaled = head.reshape(1, count, LINKED).mul(weight("link.scale").reshape(LINKS, 1, LINKED));
        NDArray pairs = scaled.reshape(LINKS * count, LINKED).matMul(part.transpose());
        NDArray alone = linear(pieces, "alone").transpose().reshape(LINKS, 1, size);
        return pairs.reshape(LINKS, count, size).add(alone);
    }

    private NDArray linear(NDArray x, String name) {
        return x.matMul(weight(name + ".weight")).add(weight(name + ".bias"));
    }

    private NDArray weight(String name) {
        return java.util.Objects.requireNonNull(weights.get(name), name);
    }

    /** Writes the form that {@code org.isnad.tagger.HeadWeights} reads: the names of the tags, then every array. */
    void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeUTF(String.join(" ", TagSet.names()));
        for (NDArray weight : weights.values()) {
            float[] values = weight.toFloatArray();
            out.writeInt(values.length);
            for (float value : values) {
                out.writeFloat(value);
            }
        }
        out.flush();
    }

    /** Takes the weights that {@link #write} wrote, of the same tags. */
    void read(InputStream from, NDManager manager) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        String names = in.readUTF();
        if (!names.equals(String.join(" ", TagSet.names()))) {
            throw new IOException("these heads were trained for other tags: " + names);
        }
        for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
            float[] values = new float[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readFloat();
            }
            NDArray read = Encoder.owned(manager, values, weight.getValue().getShape());
            read.setRequiresGradient(true);
            weight.getValue().close();
            weight.setValue(read);
        }
    }
}
