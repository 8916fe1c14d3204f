package org.isnad.spec;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the example files. The form of a row is described at the top of {@code numbers.spec.yml}. */
final class SpecFiles {

    private SpecFiles() {}

    /** All rows of all files, in the order of the files' names. */
    static List<SpecRow> all() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(SpecFiles.class.getResource("/spec"), "no resources in /spec")
                .toURI());
        List<SpecRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".spec.yml"))
                    .sorted()
                    .toList()) {
                rows.addAll(rows(file.getFileName() + "", Files.readString(file)));
            }
        }
        refuseDuplicates(rows);
        return rows;
    }

    /** The rows of one file. */
    static List<SpecRow> rows(String file, String yaml) {
        List<SpecRow> rows = new ArrayList<>();
        for (Node row : YamlMap.items(file, compose(yaml))) {
            rows.add(SpecRow.parse(file, row));
        }
        refuseDuplicates(rows);
        return rows;
    }

    static Node compose(String yaml) {
        Reader reader = new StringReader(yaml);
        return new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
    }

    private static void refuseDuplicates(List<SpecRow> rows) {
        Map<String, String> firstAt = new HashMap<>();
        for (SpecRow row : rows) {
            String earlier = firstAt.put(row.name(), row.at());
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "%s: the name '%s' is taken by %s; choose another".formatted(row.at(), row.name(), earlier));
            }
        }
    }
}
