package org.isnad.muc4;

import java.util.List;
import org.isnad.tag.Tagger;

/** Reads a bulletin into templates. Keeps no state between calls, safe to share between threads. */
public final class TemplateReader {

    private final Models models;
    private final Parser parser;
    private final Features features;
    private final Assembler assembler;
    private final TemplateBuilder builder;

    TemplateReader(Parser parser, Models models, Thresholds thresholds) {
        this.parser = parser;
        this.models = models;
        this.features = new Features(parser.lists());
        this.assembler = new Assembler(thresholds, models.get(Models.SAME), parser.lists());
        this.builder = new TemplateBuilder(models, features, parser.lists());
    }

    /**
     * The reader with the classifiers that ship with the program.
     *
     * @param encoder the trained tagger of the report reader, whose tags the classifiers weigh
     */
    public static TemplateReader with(Tagger encoder) {
        return new TemplateReader(Parser.with(encoder), ModelFile.standard(), Thresholds.STANDARD);
    }

    public List<Template> read(Bulletin bulletin) {
        return read(Judged.of(parser.parse(bulletin), features, models));
    }

    List<Template> read(Judged judged) {
        return assembler.clusters(judged).stream()
                .map(cluster -> builder.build(judged, cluster))
                .toList();
    }
}
