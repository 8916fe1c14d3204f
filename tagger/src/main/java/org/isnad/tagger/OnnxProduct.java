package org.isnad.tagger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One more product of matrices at the end of an ONNX file. A protobuf message goes on where another ends: the bytes made
 * here, put behind those of the file, are the same graph with one more node, its weights and its result.
 */
final class OnnxProduct {

    /** Field numbers of onnx.proto. */
    private static final int MODEL_GRAPH = 7;

    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_TYPE = 4;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_TYPE_ELEMENT = 1;
    private static final int FLOAT = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private OnnxProduct() {}

    /**
     * What is to be put behind the file.
     *
     * @param input   name of the matrix in the file, {@code width} columns
     * @param output  name of the result
     * @param weights by row, {@code width} of them
     */
    static byte[] of(String input, String output, float[] weights, int width) {
        String name = output + "_weights";
        OnnxProduct node = new OnnxProduct()
                .text(NODE_INPUT, input)
                .text(NODE_INPUT, name)
                .text(NODE_OUTPUT, output)
                .text(NODE_TYPE, "MatMul");
        OnnxProduct tensor = new OnnxProduct()
                .number(TENSOR_DIMS, width)
                .number(TENSOR_DIMS, weights.length / width)
                .number(TENSOR_TYPE, FLOAT)
                .text(TENSOR_NAME, name)
                .bytes(TENSOR_RAW, raw(weights));
        OnnxProduct type = new OnnxProduct().message(TYPE_TENSOR, new OnnxProduct().number(TENSOR_TYPE_ELEMENT, FLOAT));
        OnnxProduct graph = new OnnxProduct()
                .message(GRAPH_NODE, node)
                .message(GRAPH_INITIALIZER, tensor)
                .message(
                        GRAPH_OUTPUT, new OnnxProduct().text(VALUE_NAME, output).message(VALUE_TYPE, type));
        return new OnnxProduct().message(MODEL_GRAPH, graph).out.toByteArray();
    }

    private static byte[] raw(float[] weights) {
        ByteBuffer raw = ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(weights);
        return raw.array();
    }

    private OnnxProduct message(int field, OnnxProduct message) {
        return bytes(field, message.out.toByteArray());
    }

    private OnnxProduct text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private OnnxProduct bytes(int field, byte[] bytes) {
        varint(field << 3 | 2);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private OnnxProduct number(int field, int number) {
        varint(field << 3);
        varint(number);
        return this;
    }

    private void varint(int value) {
        int rest = value;
        while (rest >= 128) {
            out.write(rest & 127 | 128);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
