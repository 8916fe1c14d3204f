package org.isnad.muc4;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.tag.Tagger;

/** Makes the classifiers of {@link TemplateReader} from bulletins with keys. */
public final class TemplateTrainer {

    private TemplateTrainer() {}

    /**
     * Learns and writes what was learned. The same bulletins give the same bytes.
     *
     * @param bulletins with keys
     * @param encoder   the trained tagger of the report reader
     * @param progress  told in a line what is under way
     */
    public static void train(List<Bulletin> bulletins, Tagger encoder, PrintWriter out, Consumer<String> progress) {
        Parser parser = Parser.with(encoder);
        List<Parsed> parsed = new ArrayList<>();
        for (Bulletin bulletin : bulletins) {
            parsed.add(parser.parse(bulletin));
            if (parsed.size() % 200 == 0) {
                progress.accept("%d of %d bulletins cut up".formatted(parsed.size(), bulletins.size()));
            }
        }
        Models models = new Training(parser.lists(), parsed, progress).train();
        ModelFile.write(
                out,
                "Classifiers for the templates of MUC-4, learned from %d bulletins.".formatted(bulletins.size()),
                models);
        out.flush();
    }
}
