package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.place.Gazetteer;
import org.isnad.place.Match;
import org.isnad.place.NameKey;
import org.isnad.place.Place;
import org.isnad.place.PlaceReader;
import org.isnad.place.Resolution.Candidate;
import org.isnad.place.Sovereignty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores spellings of names against the place that an imported gazetteer lists. */
@Command(
        name = "names",
        description = {
            "Looks up spellings of places and scores how many lie within 5 km of the place meant, and in its province.",
            ""
        },
        mixinStandardHelpOptions = true)
final class EvaluateNames implements Callable<Integer> {

    private static final double NEAR_KM = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Lines of a spelling, the name in the gazetteer, and its province, separated by tabs.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--country", paramLabel = "CODE", description = "As for 'locate'.")
    private @Nullable String country;

    @Option(names = "--show", description = "Print each that was not found or lies elsewhere.")
    private boolean show;

    @Option(
            names = "--reports",
            paramLabel = "COUNTRY",
            description = "Put the names into short reports of that country, such as Syria, and score their provinces.")
    private @Nullable String reports;

    @Option(names = "--speed", description = "Measure how fast the gazetteers open and names are looked up.")
    private boolean speed;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Gazetteer gazetteer = GazetteerCommand.home().open();
        long opened = System.nanoTime() - start;
        PlaceReader reader = PlaceReader.of(gazetteer, LocateCommand.countryCode(spec, country), Sovereignty.NEUTRAL);
        PrintWriter out = spec.commandLine().getOut();
        int all = 0;
        int near = 0;
        int province = 0;
        int number = 0;
        List<String> names = new ArrayList<>();
        List<VillageReports.Village> villages = new ArrayList<>();
        for (String line : lines()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new BadInput(
                        "%s:%d: needs three columns separated by tabs, has %d".formatted(file, number, cells.length));
            }
            Optional<Place> gold = gold(gazetteer, cells[1], cells[2]);
            if (gold.isEmpty()) {
                throw new BadInput(
                        "%s:%d: no gazetteer lists '%s' in %s; import the table that the file was written for"
                                .formatted(file, number, cells[1], cells[2]));
            }
            names.add(cells[0]);
            villages.add(new VillageReports.Village(
                    cells[0], String.valueOf(gold.get().province())));
            List<Candidate> found = reader.locate(cells[0]).candidates();
            boolean isNear =
                    !found.isEmpty() && found.get(0).place().at().km(gold.get().at()) <= NEAR_KM;
            boolean inProvince = !found.isEmpty()
                    && same(
                            String.valueOf(found.get(0).place().province()),
                            String.valueOf(gold.get().province()));
            all++;
            near += isNear ? 1 : 0;
            province += inProvince ? 1 : 0;
            if (show && !isNear) {
                out.printf(
                        "%s\t%s (%s)\t%s%n",
                        cells[0],
                        cells[1],
                        cells[2],
                        found.isEmpty()
                                ? "-"
                                : found.get(0).place().name() + " ("
                                        + found.get(0).place().province() + "), "
                                        + found.get(0).reasons());
            }
        }
        if (all == 0) {
            throw new BadInput(file + ": holds no spelling; see --help for the form");
        }
        out.printf(
                Locale.ROOT,
                "%d spellings; within 5 km %d (%.1f %%); in the right province %d (%.1f %%)%n",
                all,
                near,
                100.0 * near / Math.max(1, all),
                province,
                100.0 * province / Math.max(1, all));
        if (reports != null) {
            List<String> wrong = new ArrayList<>();
            out.println(VillageReports.score(
                    PlaceReader.of(gazetteer, null, Sovereignty.NEUTRAL), villages, reports, wrong));
            wrong.stream().filter(line -> show).forEach(out::println);
        }
        if (speed) {
            out.printf(Locale.ROOT, "gazetteers opened in %.2f s%n", opened / 1e9);
            new NameSpeed(reader, names).print(out);
        }
        out.flush();
        return 0;
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": there is no such file");
        }
    }

    private static Optional<Place> gold(Gazetteer gazetteer, String name, String province) {
        return gazetteer.find(name).stream()
                .filter(Match::exact)
                .map(Match::place)
                .filter(place -> place.id().startsWith("ocha:") && !place.kind().isArea())
                .filter(place -> isIn(gazetteer, place, province))
                .findFirst();
    }

    /** The table's name of a province may not be the one that the program shows. */
    private static boolean isIn(Gazetteer gazetteer, Place place, String province) {
        String listed = String.valueOf(place.province());
        return same(listed, province)
                || gazetteer.find(province).stream()
                        .anyMatch(m -> same(m.place().name(), listed));
    }

    private static boolean same(String a, String b) {
        return a.equals(b) || NameKey.skeleton(a).equals(NameKey.skeleton(b));
    }
}
