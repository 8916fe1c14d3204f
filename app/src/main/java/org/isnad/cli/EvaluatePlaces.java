package org.isnad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.cli.JsonLines.Entry;
import org.isnad.eval.PlaceScorer;
import org.isnad.gazetteer.GazetteerHome;
import org.isnad.place.Gazetteer;
import org.isnad.place.LatLon;
import org.isnad.place.PlaceReader;
import org.isnad.place.PlaceTraining;
import org.isnad.place.PlaceTraining.Example;
import org.isnad.place.PlaceTraining.Marked;
import org.isnad.place.Resolution;
import org.isnad.place.Sovereignty;
import org.isnad.place.Toponym;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores names of places and their points. */
@Command(
        name = "places",
        description = {
            "Finds the names of places in reports and scores them, and the points that they are given, against those that "
                    + "people marked.",
            ""
        },
        mixinStandardHelpOptions = true)
final class EvaluatePlaces implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "GOLD",
            description = "One JSON object a line: id, title, text, corpus, and toponyms: start, end, lat, lon.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Learn the models anew from all but one of N parts of GOLD and score that one, in turn.")
    private @Nullable Integer folds;

    @Option(
            names = "--learn",
            paramLabel = "FOLDER",
            description = "Learn the models from all of GOLD and write them there.")
    private @Nullable Path learn;

    @Option(names = "--out", paramLabel = "FILE", description = "Write what was found, one JSON object a line.")
    private @Nullable Path out;

    @Option(names = "--show", description = "Print each name that was missed, wrong or put in the wrong place.")
    private boolean show;

    private record Gold(Example example, String corpus) {}

    @Override
    public Integer call() throws IOException {
        List<Gold> all = new ArrayList<>(JsonLines.read(gold, "id", EvaluatePlaces::gold));
        if (all.stream().allMatch(g -> g.example().marked().isEmpty())) {
            throw new BadInput(gold + ": marks no name of a place; each line needs \"toponyms\" with start and end");
        }
        Gazetteer gazetteer = GazetteerHome.of(System.getenv(), System.getProperty("user.home"))
                .open();
        PrintWriter print = spec.commandLine().getOut();
        if (learn != null) {
            PlaceTraining.Learned learned = new PlaceTraining(gazetteer)
                    .learn(all.stream().map(Gold::example).toList());
            String head = "# Learned by 'isnad evaluate places --learn'; do not edit.\n";
            Files.createDirectories(learn);
            Files.writeString(learn.resolve("toponyms.model.tsv"), learned.namesText(head));
            Files.writeString(learn.resolve("meanings.model.tsv"), learned.meaningsText(head));
            return 0;
        }
        List<String> lines = new ArrayList<>();
        Map<String, PlaceScorer> scores = new TreeMap<>();
        Map<String, PlaceScorer> own = new TreeMap<>();
        int parts = folds == null ? 1 : folds;
        for (int part = 0; part < parts; part++) {
            int held = part;
            PlaceReader reader = folds == null
                    ? PlaceReader.of(gazetteer, null, Sovereignty.NEUTRAL)
                    : PlaceReader.learned(gazetteer, new PlaceTraining(gazetteer).learn(others(all, parts, held)));
            List<Gold> tested = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (i % parts == held) {
                    tested.add(all.get(i));
                }
            }
            List<List<Toponym>> found = tested.parallelStream()
                    .map(g -> reader.find(SentenceSplitter.split(g.example().report())))
                    .toList();
            for (int i = 0; i < tested.size(); i++) {
                List<PlaceScorer.Name> names = names(found.get(i), EvaluatePlaces::point);
                List<PlaceScorer.Name> marked = tested.get(i).example().marked().stream()
                        .map(m -> new PlaceScorer.Name(m.start(), m.end(), m.at()))
                        .toList();
                scores.computeIfAbsent(tested.get(i).corpus(), c -> new PlaceScorer())
                        .add(marked, names);
                scores.computeIfAbsent("~all", c -> new PlaceScorer()).add(marked, names);
                List<PlaceScorer.Name> listed = names(found.get(i), EvaluatePlaces::own);
                own.computeIfAbsent(tested.get(i).corpus(), c -> new PlaceScorer())
                        .add(marked, listed);
                own.computeIfAbsent("~all", c -> new PlaceScorer()).add(marked, listed);
                if (show) {
                    difference(print, tested.get(i), marked, listed);
                }
                lines.add(line(tested.get(i).example().report(), found.get(i)));
            }
        }
        if (out != null) {
            Files.write(out, lines);
        }
        print.printf(
                "%-12s %6s  %5s %5s %5s  %6s  %5s %5s %5s  %8s %8s%n",
                "corpus", "names", "P", "R", "F1", "points", "res.", "@25", "@161", "own res.", "own @161");
        scores.forEach((corpus, s) -> print.printf(
                Locale.ROOT,
                "%-12s %6d  %5.1f %5.1f %5.1f  %6d  %5.1f %5.1f %5.1f  %8.1f %8.1f%n",
                corpus.replace("~", ""),
                s.gold(),
                100 * s.precision(),
                100 * s.recall(),
                100 * s.f1(),
                s.points(),
                100 * s.resolved(),
                100 * s.within25(),
                100 * s.within161(),
                100 * of(own, corpus).resolved(),
                100 * of(own, corpus).within161()));
        print.flush();
        return 0;
    }

    private static PlaceScorer of(Map<String, PlaceScorer> scores, String corpus) {
        return scores.getOrDefault(corpus, new PlaceScorer());
    }

    private static List<Example> others(List<Gold> all, int parts, int held) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % parts != held) {
                examples.add(all.get(i).example());
            }
        }
        return examples;
    }

    private static Gold gold(Entry entry) {
        String text = entry.words("text");
        Report report = new Report(new ReportId(entry.words("id")), entry.words("title"), text, null, null, null, "en");
        List<Marked> marked = entry.entries("toponyms", toponym -> marked(toponym, text));
        return new Gold(new Example(report, marked), entry.words("corpus"));
    }

    private static Marked marked(Entry toponym, String text) {
        Long start = toponym.number("start");
        Long end = toponym.number("end");
        if (start == null || end == null || start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            throw toponym.bad("\"start\" and \"end\" should point into the text, are %s and %s".formatted(start, end));
        }
        JsonNode lat = toponym.node().path("lat");
        JsonNode lon = toponym.node().path("lon");
        return new Marked(
                text.offsetByCodePoints(0, start.intValue()),
                text.offsetByCodePoints(0, end.intValue()),
                lat.isNumber() && lon.isNumber() ? new LatLon(lat.doubleValue(), lon.doubleValue()) : null);
    }

    private static List<PlaceScorer.Name> names(List<Toponym> toponyms, Function<Toponym, @Nullable LatLon> point) {
        return toponyms.stream()
                .filter(t -> t.at().part() == Part.TEXT)
                .map(t -> new PlaceScorer.Name(
                        t.at().span().start(), t.at().span().end(), point.apply(t)))
                .toList();
    }

    /** The point of the place, or of the one named beside it where no gazetteer lists it. */
    private static @Nullable LatLon point(Toponym toponym) {
        Resolution.Near near = toponym.near();
        return near == null ? own(toponym) : near.place().at();
    }

    private static @Nullable LatLon own(Toponym toponym) {
        return toponym.point();
    }

    private static void difference(
            PrintWriter print, Gold gold, List<PlaceScorer.Name> marked, List<PlaceScorer.Name> names) {
        String text = gold.example().report().text();
        for (PlaceScorer.Name m : marked) {
            PlaceScorer.Name same = names.stream()
                    .filter(n -> n.start() == m.start() && n.end() == m.end())
                    .findFirst()
                    .orElse(null);
            String what = same == null
                    ? "MISS"
                    : m.at() == null
                            ? ""
                            : same.at() == null
                                    ? "NOPOINT"
                                    : same.at().km(m.at()) > 161
                                            ? "FAR " + (int) same.at().km(m.at())
                                            : "";
            if (!what.isEmpty()) {
                context(print, gold, what + (m.at() == null ? "" : " " + m.at().lat() + "," + m.at().lon()), text, m);
            }
        }
        for (PlaceScorer.Name n : names) {
            if (marked.stream().noneMatch(m -> n.start() == m.start() && n.end() == m.end())) {
                context(print, gold, "EXTRA", text, n);
            }
        }
    }

    private static void context(PrintWriter print, Gold gold, String what, String text, PlaceScorer.Name name) {
        print.printf(
                "%s\t%s\t%s[[%s]]%s%n",
                gold.example().report().id().value(),
                what,
                text.substring(Math.max(0, name.start() - 50), name.start()).replace('\n', ' '),
                text.substring(name.start(), name.end()),
                text.substring(name.end(), Math.min(text.length(), name.end() + 40))
                        .replace('\n', ' '));
    }

    private static String line(Report report, List<Toponym> toponyms) {
        StringBuilder line = new StringBuilder("{\"report\":\"" + report.id().value() + "\",\"toponyms\":[");
        String separator = "";
        for (Toponym t : toponyms) {
            if (t.at().part() != Part.TEXT) {
                continue;
            }
            LatLon at = point(t);
            int start = t.at().span().start();
            int end = t.at().span().end();
            line.append(separator)
                    .append("{\"start\":%d,\"end\":%d,\"lat\":%s,\"lon\":%s}"
                            .formatted(
                                    report.text().codePointCount(0, start),
                                    report.text().codePointCount(0, end),
                                    at == null ? "null" : String.valueOf(at.lat()),
                                    at == null ? "null" : String.valueOf(at.lon())));
            separator = ",";
        }
        return line.append("]}").toString();
    }
}
