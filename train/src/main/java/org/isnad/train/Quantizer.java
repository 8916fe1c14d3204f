package org.isnad.train;

/** Turns the weights of a matrix product into bytes, one scale a column, symmetric about 0. */
final class Quantizer {

    /**
     * Seven bits. With eight, processors that add up products in 16 bits (x86 without VNNI) overflow, and a model would
     * say one thing here and another there.
     */
    private static final int LARGEST = 63;

    /** Scales that are tried, from half of the one that cuts nothing to that one. */
    private static final int STEPS = 40;

    private Quantizer() {}

    /** Puts weights into a file that was quantised by columns: {@code NAME_quantized}, {@code _scale}, {@code _zero_point}. */
    static void put(OnnxFile file, String name, float[] values, int columns) {
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            scales[column] = scale(values, column, columns);
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = rounded(values[i], scales[i % columns]);
        }
        if (!file.isZero(name + "_zero_point")) {
            throw new IllegalArgumentException(name + " is not quantised about 0 in the template");
        }
        file.put(name + "_quantized", bytes);
        file.put(name + "_scale", scales);
    }

    /** The scale of a column with the least squared error: its few largest weights may be cut for the sake of all others. */
    static float scale(float[] values, int column, int columns) {
        float most = 0;
        for (int i = column; i < values.length; i += columns) {
            most = Math.max(most, Math.abs(values[i]));
        }
        float best = most / LARGEST;
        double least = Double.MAX_VALUE;
        for (int part = STEPS; part >= STEPS / 2; part--) {
            float scale = most * part / STEPS / LARGEST;
            double error = 0;
            for (int i = column; i < values.length; i += columns) {
                error += Math.pow((double) values[i] - rounded(values[i], scale) * scale, 2);
            }
            if (error < least) {
                least = error;
                best = scale;
            }
        }
        return best;
    }

    static byte rounded(float value, float scale) {
        return (byte) (scale == 0 ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(value / scale))));
    }

    /** What the bytes of a file that {@link #put} filled stand for. */
    static float[] get(OnnxFile file, String name, int columns) {
        byte[] bytes = file.raw(name + "_quantized");
        float[] scales = file.floats(name + "_scale");
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] * scales[i % columns];
        }
        return values;
    }
}
