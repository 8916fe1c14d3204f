package org.isnad.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxProductTest {

    /** An ONNX file with nothing but an input: version 8 of the form, operators of version 13, numbers named x. */
    private static final byte[] INPUT =
            HexFormat.of().parseHex("0808" + "42040a00100d" + "3a0e1201675a090a017812040a020801");

    @Test
    void isOneMoreNodeOfTheFileThatItStandsBehind() throws OrtException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(INPUT);
        file.writeBytes(OnnxProduct.of("x", "twice", new float[] {2, 0, 0, 2}, 2));
        file.writeBytes(OnnxProduct.of("twice", "three", new float[] {1, 10, 100, 2, 20, 200}, 2));

        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toByteArray(), new OrtSession.SessionOptions());
                OnnxTensor x = OnnxTensor.createTensor(environment, new float[][] {{1, 1}, {0, 3}});
                OrtSession.Result result = session.run(Map.of("x", x))) {
            assertThat(session.getOutputNames()).containsExactly("twice", "three");
            assertThat((float[][]) result.get(1).getValue())
                    .isDeepEqualTo(new float[][] {{6, 60, 600}, {12, 120, 1200}});
        }
    }
}
