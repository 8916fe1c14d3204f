package org.isnad.muc4;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.isnad.tag.Tagger;

/**
 * Reads bulletins each by classifiers that did not learn from it. Parts are stretches of time, so that bulletins of one day,
 * which tell of the same events, are held out together.
 */
public final class CrossValidation {

    private CrossValidation() {}

    /**
     * The templates of each bulletin, in the order given.
     *
     * @param bulletins with keys
     * @param encoder   the trained tagger of the report reader
     * @param parts     how many, 2 or more; so often is learned
     * @param progress  told in a line what is under way
     */
    public static List<List<Template>> read(
            List<Bulletin> bulletins, Tagger encoder, int parts, Consumer<String> progress) {
        if (parts < 2 || parts > bulletins.size()) {
            throw new IllegalArgumentException(
                    "cross-validation needs from 2 parts to one for each of %d bulletins, got %d"
                            .formatted(bulletins.size(), parts));
        }
        Parser parser = Parser.with(encoder);
        List<Parsed> parsed = bulletins.parallelStream().map(parser::parse).toList();
        progress.accept("%d bulletins cut up".formatted(parsed.size()));
        int[] part = stretches(bulletins, parts);
        List<List<Template>> templates = new ArrayList<>();
        bulletins.forEach(b -> templates.add(List.of()));
        for (int held = 0; held < parts; held++) {
            List<Parsed> others = new ArrayList<>();
            for (int i = 0; i < part.length; i++) {
                if (part[i] != held) {
                    others.add(parsed.get(i));
                }
            }
            Models models = new Training(parser.lists(), others, progress).train();
            TemplateReader reader = new TemplateReader(parser, models, Thresholds.STANDARD);
            Features features = new Features(parser.lists());
            for (int i = 0; i < part.length; i++) {
                if (part[i] == held) {
                    templates.set(i, reader.read(Judged.of(parsed.get(i), features, models)));
                }
            }
            progress.accept("part %d of %d read".formatted(held + 1, parts));
        }
        return templates;
    }

    /** The part of each bulletin: they are put in the order of their days and cut into stretches of one length. */
    static int[] stretches(List<Bulletin> bulletins, int parts) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bulletins.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) ->
                        Objects.requireNonNullElse(bulletins.get(i).date(), LocalDate.MIN))
                .thenComparing(i -> bulletins.get(i).id()));
        int[] part = new int[bulletins.size()];
        for (int at = 0; at < part.length; at++) {
            part[order.get(at)] = (int) ((long) at * parts / part.length);
        }
        return part;
    }
}
