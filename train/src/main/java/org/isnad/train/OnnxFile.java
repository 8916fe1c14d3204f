package org.isnad.train;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX file whose weights can be read and replaced in place. Only what that needs is parsed: names, shapes and raw
 * bytes of the initialisers, and which weight each matrix product uses.
 */
final class OnnxFile {

    /** Field numbers of onnx.proto. */
    private static final int MODEL_GRAPH = 7;

    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int NODE_TYPE = 4;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_NAME = 8;
    /** Numbers lie in one of three fields; packed, they are plain bytes in the first and the last. */
    private static final Set<Integer> TENSOR_DATA = Set.of(4, 5, 9);

    private final byte[] bytes;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> weightOfProduct = new HashMap<>();

    /** Where an initialiser's raw bytes lie. */
    record Tensor(String name, List<Long> shape, int offset, int length) {}

    OnnxFile(byte[] bytes) {
        this.bytes = bytes;
        fields(0, bytes.length, (field, value, from, to) -> {
            if (field == MODEL_GRAPH) {
                fields(from, to, this::graph);
            }
        });
    }

    byte[] bytes() {
        return bytes;
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the ONNX file has no weights named '%s'".formatted(name));
        }
        return tensor;
    }

    /** Name of the weights that the matrix product of this name uses. */
    String weightOf(String product) {
        String name = weightOfProduct.get(product);
        if (name == null) {
            throw new IllegalArgumentException("the ONNX file has no matrix product named '%s'".formatted(product));
        }
        return name;
    }

    float[] floats(String name) {
        Tensor t = tensor(name);
        float[] values = new float[t.length / Float.BYTES];
        buffer(t).asFloatBuffer().get(values);
        return values;
    }

    byte[] raw(String name) {
        Tensor t = tensor(name);
        return Arrays.copyOfRange(bytes, t.offset, t.offset + t.length);
    }

    void put(String name, float[] values) {
        Tensor t = tensor(name);
        if (t.length != values.length * Float.BYTES) {
            throw new IllegalArgumentException(
                    "%s holds %d bytes, not %d numbers".formatted(name, t.length, values.length));
        }
        buffer(t).asFloatBuffer().put(values);
    }

    void put(String name, byte[] values) {
        Tensor t = tensor(name);
        if (t.length != values.length) {
            throw new IllegalArgumentException("%s holds %d bytes, not %d".formatted(name, t.length, values.length));
        }
        System.arraycopy(values, 0, bytes, t.offset, values.length);
    }

    /** Whether every byte of it is 0. */
    boolean isZero(String name) {
        Tensor t = tensor(name);
        for (int i = 0; i < t.length; i++) {
            if (bytes[t.offset + i] != 0) {
                return false;
            }
        }
        return true;
    }

    private ByteBuffer buffer(Tensor t) {
        return ByteBuffer.wrap(bytes, t.offset, t.length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void graph(int field, long value, int from, int to) {
        if (field == GRAPH_INITIALIZER) {
            List<Long> shape = new ArrayList<>();
            String[] name = {""};
            int[] raw = {0, 0};
            fields(from, to, (f, v, start, end) -> {
                switch (f) {
                    case TENSOR_DIMS -> dims(v, start, end, shape);
                    case TENSOR_NAME -> name[0] = text(start, end);
                    default -> {
                        if (TENSOR_DATA.contains(f)) {
                            raw[0] = start;
                            raw[1] = end - start;
                        }
                    }
                }
            });
            tensors.put(name[0], new Tensor(name[0], List.copyOf(shape), raw[0], raw[1]));
        } else if (field == GRAPH_NODE) {
            List<String> inputs = new ArrayList<>();
            String[] name = {"", ""};
            fields(from, to, (f, v, start, end) -> {
                switch (f) {
                    case NODE_INPUT -> inputs.add(text(start, end));
                    case NODE_NAME -> name[0] = text(start, end);
                    case NODE_TYPE -> name[1] = text(start, end);
                    default -> {}
                }
            });
            if (name[1].equals("MatMul") && inputs.size() == 2) {
                weightOfProduct.put(name[0], inputs.get(1));
            }
        }
    }

    /** One number, or several packed. */
    private void dims(long value, int from, int to, List<Long> shape) {
        if (from == to) {
            shape.add(value);
            return;
        }
        int[] at = {from};
        while (at[0] < to) {
            shape.add(varint(at));
        }
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Takes one field of a protobuf message: its number, its value where that is a plain number, else where it lies. */
    private interface Field {
        void take(int field, long value, int from, int to);
    }

    private void fields(int from, int to, Field taker) {
        int[] at = {from};
        while (at[0] < to) {
            long key = varint(at);
            int field = (int) (key >> 3);
            switch ((int) (key & 7)) {
                case 0 -> taker.take(field, varint(at), 0, 0);
                case 1 -> at[0] += Long.BYTES;
                case 2 -> {
                    int length = (int) varint(at);
                    taker.take(field, 0, at[0], at[0] + length);
                    at[0] += length;
                }
                case 5 -> at[0] += Integer.BYTES;
                default -> throw new IllegalArgumentException("not an ONNX file: wire type %d".formatted(key & 7));
            }
        }
    }

    private long varint(int[] at) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at[0]++];
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
