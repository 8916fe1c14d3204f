package org.isnad.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.eval.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Our scorer and the reference scorer, which is a Python program, give the same numbers for the same faults. */
class ReferenceScorerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean python;

    @BeforeAll
    static void findPython() {
        try {
            python = run("python3", "--version").startsWith("Python 3");
        } catch (IOException e) {
            python = false;
        }
    }

    static Stream<Arguments> faults() {
        return Stream.concat(
                Stream.of(GoldFaults.values()).map(faults -> Arguments.of("reading/dev_gold.jsonl", faults, 1)),
                Stream.of(2, 3, 4).map(seed -> Arguments.of("reading/train_gold.jsonl", GoldFaults.EVERYTHING, seed)));
    }

    @ParameterizedTest(name = "{0} with {1}, seed {2}")
    @MethodSource("faults")
    void givesTheSameNumbers(String goldName, GoldFaults faults, int seed, @TempDir Path temp) throws IOException {
        Path gold = shared(goldName);
        Path system = Files.write(temp.resolve("system.jsonl"), faulty(gold, faults, seed));

        JsonNode expected = JSON.readTree(reference(gold, system, "--json"));

        assertThat(numbers(expected)).hasSize(Row.values().length * 5 + 1);
        assertThat(numbers(JSON.readTree(evaluate(gold, system, "--json")))).containsAll(numbers(expected));
    }

    @Test
    void givesTheSameTable(@TempDir Path temp) throws IOException {
        Path gold = shared("reading/dev_gold.jsonl");
        Path system = Files.write(temp.resolve("system.jsonl"), faulty(gold, GoldFaults.EVERYTHING, 7));

        assertThat(evaluate(gold, system).lines().limit(Row.values().length + 1))
                .zipSatisfy(
                        reference(gold, system).lines().toList(),
                        (ours, theirs) -> assertThat(ours).startsWith(theirs));
    }

    private static Path shared(String name) {
        Optional<Path> file = SharedFiles.find(name);
        assumeTrue(file.isPresent(), "needs the directory 'shared' beside the checkout, with " + name);
        return file.orElseThrow();
    }

    private static List<String> faulty(Path gold, GoldFaults faults, int seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            ObjectNode reading = (ObjectNode) JSON.readTree(line);
            faults.apply(reading, random);
            lines.add(reading.toString());
        }
        return lines;
    }

    /** Every number of the reference scorer's JSON, as a line {@code row.figure = number}. */
    private static List<String> numbers(JsonNode scores) {
        List<String> numbers = new ArrayList<>();
        scores.properties().forEach(row -> {
            if (row.getValue().isNumber()) {
                numbers.add(row.getKey() + " = " + row.getValue());
            }
            row.getValue()
                    .properties()
                    .forEach(figure -> numbers.add(row.getKey() + "." + figure.getKey() + " = " + figure.getValue()));
        });
        return numbers;
    }

    private static String evaluate(Path gold, Path system, String... options) {
        List<String> args = new ArrayList<>(List.of("reading", gold.toString(), "--system", system.toString()));
        args.addAll(List.of(options));
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .execute(args.toArray(String[]::new));
        assertThat(exit).isZero();
        return out.toString();
    }

    private static String reference(Path gold, Path system, String... options) throws IOException {
        Path scorer = shared("reading/score.py");
        assumeTrue(python, "needs python3 on the path");
        List<String> command = new ArrayList<>(List.of("python3"));
        Stream.of(scorer, gold, system).map(Path::toString).forEach(command::add);
        command.addAll(List.of(options));
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        }
    }
}
