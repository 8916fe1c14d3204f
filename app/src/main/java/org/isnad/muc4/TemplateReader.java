package org.isnad.muc4;

import java.util.List;
import java.util.stream.Collectors;

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

    public List<Template> read(Bulletin bulletin) {
        return read(parser.parse(bulletin));
    }

    List<Template> read(Parsed parsed) {
        Judged judged = Judged.of(parsed, features, models);
        return assembler.clusters(judged).stream()
                .map(cluster -> builder.build(judged, cluster))
                .collect(Collectors.toList());
    }
}
