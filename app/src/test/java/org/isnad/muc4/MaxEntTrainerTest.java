package org.isnad.muc4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaxEntTrainerTest {

    private static MaxEnt learned() {
        MaxEntTrainer trainer = new MaxEntTrainer(20, 1, 0.01, 0.1);
        for (int i = 0; i < 40; i++) {
            trainer.add(List.of("bridge", "of", "number " + i), "thing");
            trainer.add(List.of("farmer", "of", "number " + i), "person");
        }
        return trainer.train(List.of("thing", "person"));
    }

    @Test
    void learnsWhatTellsTheLabelsApart() {
        MaxEnt model = learned();

        assertThat(model.best(List.of("farmer", "unknown"))).isEqualTo("person");
        assertThat(model.probability("thing", List.of("bridge"))).isGreaterThan(0.9);
        assertThat(model.probability("thing", List.of("of"))).isBetween(0.3, 0.7);
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertThat(text(learned())).isEqualTo(text(learned()));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        String written = text(learned());

        Models read = ModelFile.read(new BufferedReader(new StringReader(written)), "written");

        assertThat(text(read.get("kind"))).isEqualTo(written);
    }

    private static String text(MaxEnt model) {
        StringWriter text = new StringWriter();
        ModelFile.write(new PrintWriter(text), "A head.", new Models(Map.of("kind", model)));
        return text.toString();
    }
}
