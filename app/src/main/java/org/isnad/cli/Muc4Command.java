package org.isnad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.muc4.Bulletin;
import org.isnad.muc4.CrossValidation;
import org.isnad.muc4.ScoreReport;
import org.isnad.muc4.Template;
import org.isnad.muc4.TemplateReader;
import org.isnad.muc4.TemplateScorer;
import org.isnad.muc4.TemplateTrainer;
import org.isnad.tag.Tagger;
import org.isnad.tagger.TrainedModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills the templates of the fourth Message Understanding Conference, and scores them. */
@Command(
        name = "muc4",
        description = "Reads bulletins into the 24-slot templates of MUC-4 (1992) and scores them against their keys.",
        mixinStandardHelpOptions = true)
final class Muc4Command implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Bulletins, one JSON object a line: id, split, date, dateline, text, templates.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--write",
            paramLabel = "OUT",
            description = "Write the templates to this file, one line a bulletin.")
    private @Nullable Path write;

    @Option(
            names = "--system",
            paramLabel = "FILE",
            description = "Score the templates of this file, as --write makes it, instead of reading the bulletins.")
    private @Nullable Path system;

    @Option(
            names = "--only",
            paramLabel = "PREFIX",
            description = "Use only bulletins whose id begins with this, such as TST1.")
    private String only = "";

    @Option(
            names = "--train",
            paramLabel = "OUT",
            description = "Learn from the bulletins of split 'dev' and write the classifiers to this file.")
    private @Nullable Path train;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Read each bulletin of split 'dev' by what is learned from the other N-1 of N stretches of time, and score that.")
    private int folds;

    @Override
    public Integer call() {
        if (folds != 0 && (folds < 2 || train != null || system != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--folds takes 2 or more, and neither --train nor --system beside it");
        }
        if (train != null && (write != null || system != null)) {
            throw new ParameterException(spec.commandLine(), "--train only learns; leave out --write and --system");
        }
        try {
            List<Bulletin> bulletins = Bulletins.read(file).stream()
                    .filter(b -> b.id().startsWith(only))
                    .toList();
            if (bulletins.isEmpty()) {
                throw new BadInput("%s: holds no bulletin whose id begins with '%s'".formatted(file, only));
            }
            if (train != null) {
                train(train, bulletins);
            } else if (folds > 0) {
                List<Bulletin> dev = dev(bulletins);
                score(dev, CrossValidation.read(dev, encoder(), folds, this::tell));
            } else {
                score(bulletins);
            }
            return 0;
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private void score(List<Bulletin> bulletins) {
        score(bulletins, system == null ? read(bulletins) : given(bulletins, system));
    }

    private void score(List<Bulletin> bulletins, List<List<Template>> templates) {
        if (write != null) {
            write(write, bulletins, templates);
        }
        if (bulletins.stream().allMatch(b -> b.templates().isEmpty())) {
            String none = "%s: has no keys, so that there is nothing to score".formatted(file);
            if (write == null) {
                throw new BadInput(none + "; give a file with \"templates\", or --write");
            }
            spec.commandLine().getErr().println(none);
            return;
        }
        List<TemplateScorer.Score> scores = new ArrayList<>();
        for (int i = 0; i < bulletins.size(); i++) {
            scores.add(TemplateScorer.score(bulletins.get(i).templates(), templates.get(i)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(new ScoreReport(scores).text());
        out.flush();
    }

    private static List<List<Template>> read(List<Bulletin> bulletins) {
        TemplateReader reader = TemplateReader.with(encoder());
        return bulletins.parallelStream().map(reader::read).toList();
    }

    private static Tagger encoder() {
        try {
            return Objects.requireNonNull(TrainedModel.load().tagger());
        } catch (IOException e) {
            throw new BadInput("bulletins cannot be read without the trained model: " + e.getMessage());
        }
    }

    private static List<List<Template>> given(List<Bulletin> bulletins, Path system) {
        Map<String, List<Template>> responses = Bulletins.responses(system);
        if (bulletins.stream().noneMatch(b -> responses.containsKey(b.id()))) {
            throw new BadInput(
                    "%s: has templates of none of these bulletins; give the file that --write made of the same FILE"
                            .formatted(system));
        }
        return bulletins.stream()
                .map(b -> responses.getOrDefault(b.id(), List.of()))
                .toList();
    }

    private static void write(Path out, List<Bulletin> bulletins, List<List<Template>> templates) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < bulletins.size(); i++) {
            lines.append(Bulletins.line(bulletins.get(i).id(), templates.get(i)))
                    .append('\n');
        }
        try {
            Files.writeString(out, lines);
        } catch (IOException e) {
            throw new BadInput(out + ": cannot be written: " + e.getMessage());
        }
    }

    private void train(Path out, List<Bulletin> bulletins) {
        List<Bulletin> dev = dev(bulletins);
        try (OutputStream stream = Files.newOutputStream(out);
                PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            TemplateTrainer.train(dev, encoder(), writer, this::tell);
        } catch (IOException e) {
            throw new BadInput(out + ": cannot be written: " + e.getMessage());
        }
    }

    private List<Bulletin> dev(List<Bulletin> bulletins) {
        List<Bulletin> dev =
                bulletins.stream().filter(b -> b.split().equals("dev")).toList();
        if (dev.isEmpty()) {
            throw new BadInput(file + ": holds no bulletin of split 'dev' to learn from");
        }
        return dev;
    }

    private void tell(String line) {
        PrintWriter log = spec.commandLine().getErr();
        log.println(line);
        log.flush();
    }
}
