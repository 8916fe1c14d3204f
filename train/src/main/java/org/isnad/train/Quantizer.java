package org.isnad.train;

/** Turns the weights of a matrix product into bytes, one scale a column, symmetric about 0. */
final class Quantizer {

    /**
     * Seven bits. With eight, processors that add up products in 16 bits (x86 without VNNI) overflow, and a model would
     * say one thing here and another there.
     */
    private static final int LARGEST = 63;

    private Quantizer() {}

    /** Puts weights into a file that was quantised by columns: {@code NAME_quantized}, {@code _scale}, {@code _zero_point}. */
    static void put(OnnxFile file, String name, float[] values, int columns) {
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / LARGEST);
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[i % columns];
            bytes[i] = (byte) (scale == 0 ? 0 : Math.round(values[i] / scale));
        }
        if (!file.isZero(name + "_zero_point")) {
            throw new IllegalArgumentException(name + " is not quantised about 0 in the template");
        }
        file.put(name + "_quantized", bytes);
        file.put(name + "_scale", scales);
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
