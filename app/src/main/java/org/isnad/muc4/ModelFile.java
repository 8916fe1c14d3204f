package org.isnad.muc4;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Classifiers as text: a line {@code @name<TAB>label<TAB>label ...} begins each, and a line
 * {@code feature<TAB>weight<TAB>weight ...} gives the weights of a feature in thousandths, nought left empty.
 */
final class ModelFile {

    private static final String STANDARD = "model.tsv.gz";

    private ModelFile() {}

    /** The classifiers that ship with the program. */
    static Models standard() {
        InputStream in = ModelFile.class.getResourceAsStream(STANDARD);
        if (in == null) {
            throw new IllegalStateException(STANDARD + " is missing; build the program again");
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return read(reader, STANDARD);
        } catch (IOException e) {
            throw new UncheckedIOException(STANDARD + " cannot be read; build the program again", e);
        }
    }

    static void write(PrintWriter out, String head, Models models) {
        head.lines().forEach(line -> out.print("# " + line + "\n"));
        new TreeMap<>(models.byName()).forEach((name, model) -> {
            out.print("@" + name + "\t" + String.join("\t", model.labels()) + "\n");
            new TreeMap<>(model.weights()).forEach((feature, row) -> {
                StringBuilder line = new StringBuilder(feature);
                for (float weight : row) {
                    line.append('\t');
                    int thousandths = Math.round(weight * 1000);
                    if (thousandths != 0) {
                        line.append(thousandths);
                    }
                }
                out.print(line.append('\n'));
            });
        });
    }

    /**
     * @param file what to name in messages
     * @throws IllegalStateException with file and line, where one is not what it should be
     */
    static Models read(BufferedReader in, String file) throws IOException {
        Map<String, MaxEnt> models = new TreeMap<>();
        List<String> labels = List.of();
        Map<String, float[]> weights = new HashMap<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.startsWith("# ")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (line.startsWith("@")) {
                labels = new ArrayList<>(List.of(cells).subList(1, cells.length));
                weights = new HashMap<>();
                models.put(cells[0].substring(1), new MaxEnt(labels, weights));
                continue;
            }
            if (cells.length != labels.size() + 1) {
                throw new IllegalStateException("%s:%d: needs a feature and %d weights, has %d cells; train again"
                        .formatted(file, number, labels.size(), cells.length));
            }
            float[] row = new float[labels.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells[i + 1].isEmpty() ? 0 : Integer.parseInt(cells[i + 1]) / 1000f;
            }
            weights.put(cells[0], row);
        }
        return new Models(models);
    }
}
