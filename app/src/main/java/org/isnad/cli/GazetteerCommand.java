package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.gazetteer.GazetteerHome;
import org.isnad.gazetteer.GazetteerImport;
import org.isnad.gazetteer.WorldBuild;
import org.isnad.place.Gazetteer;
import org.isnad.place.Match;
import org.isnad.place.Place;
import org.isnad.place.Sovereignty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the gazetteers that names of places are looked up in. */
@Command(
        name = "gazetteer",
        description = "Keeps the gazetteers that names of places are looked up in.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            GazetteerCommand.Import.class,
            GazetteerCommand.ListAll.class,
            GazetteerCommand.Remove.class,
            GazetteerCommand.Find.class,
            GazetteerCommand.Build.class
        })
final class GazetteerCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    static GazetteerHome home() {
        return GazetteerHome.of(System.getenv(), System.getProperty("user.home", ""));
    }

    /** Adds a gazetteer. */
    @Command(
            name = "import",
            description = {
                "Adds a gazetteer made of these files, plain, gzip or zip: GeoNames dumps (SY.txt, allCountries.txt), "
                        + "alternateNamesV2.txt, admin1CodesASCII.txt, admin2Codes.txt, and OCHA tables of places with p-codes. "
                        + "A gazetteer of the same name is replaced when the new one is whole.",
                ""
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables to take in together.")
        private List<Path> files = List.of();

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "Name of the gazetteer; default: that of the first file.")
        private @Nullable String name;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            String called = name == null ? GazetteerImport.nameOf(files.get(0)) : name;
            try {
                new GazetteerImport(home(), err::println).run(files, called);
                spec.commandLine().getOut().println("Gazetteer '%s' takes part from now on.".formatted(called));
                return 0;
            } catch (IOException e) {
                err.println("isnad: " + e.getMessage());
                return 1;
            }
        }
    }

    /** Lists the gazetteers. */
    @Command(name = "list", description = "Lists the gazetteers that take part.", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try {
                home().files()
                        .forEach((name, file) -> out.printf(
                                "%s\t%,d places\t%,d names\t%s\t%s%n",
                                name.substring(name.indexOf('/') + 1),
                                file.count(),
                                file.nameCount(),
                                file.facts().getOrDefault("source", ""),
                                file.facts().getOrDefault("licence", "")));
                out.flush();
                return 0;
            } catch (IOException e) {
                spec.commandLine().getErr().println("isnad: " + e.getMessage());
                return 1;
            }
        }
    }

    /** Removes a gazetteer. */
    @Command(name = "remove", description = "Removes an imported gazetteer.", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "NAME", description = "As 'gazetteer list' shows it.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Integer call() throws IOException {
            if (name.equals(GazetteerHome.BUILT_IN)) {
                throw new ParameterException(spec.commandLine(), "the built-in gazetteer cannot be removed");
            }
            if (!name.matches("[a-z0-9-]+") || !Files.deleteIfExists(home().file(name))) {
                spec.commandLine()
                        .getErr()
                        .println("isnad: there is no gazetteer '%s'; see 'isnad gazetteer list'".formatted(name));
                return 1;
            }
            return 0;
        }
    }

    /** Looks a name up. */
    @Command(name = "find", description = "Looks a name up in all gazetteers.", mixinStandardHelpOptions = true)
    static final class Find implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "NAME", description = "A name of a place, in any script.")
        private List<String> words = List.of();

        @Option(
                names = "--country",
                paramLabel = "CODE",
                description = "Other spellings only in this country (ISO alpha-2).")
        private @Nullable String country;

        @Option(
                names = "--sovereignty",
                paramLabel = "WHOSE",
                defaultValue = "neutral",
                description =
                        "Of disputed areas: neutral (no country is told; default) or gazetteer (as the gazetteer lists).")
        private Sovereignty sovereignty = Sovereignty.NEUTRAL;

        @Override
        public Integer call() throws IOException {
            Gazetteer gazetteer = home().open();
            String name = String.join(" ", words);
            List<Match> found = new ArrayList<>(gazetteer.find(name));
            for (Match match : gazetteer.findLoosely(name, country)) {
                if (found.stream()
                        .noneMatch(m -> m.place().id().equals(match.place().id()))) {
                    found.add(match);
                }
            }
            PrintWriter out = spec.commandLine().getOut();
            for (Match match : found) {
                Place place = sovereignty.shown(match.place());
                out.printf(
                        Locale.ROOT,
                        "%s\t%s\t%s\t%s\t%s\t%.5f\t%.5f\t%d\t%.2f%n",
                        match.place().id(),
                        match.listed(),
                        match.place().kind().code(),
                        place.province() == null ? "-" : place.province(),
                        place.country() == null ? "-" : place.country(),
                        match.place().at().lat(),
                        match.place().at().lon(),
                        match.place().population(),
                        match.likeness());
            }
            out.flush();
            return found.isEmpty() ? 1 : 0;
        }
    }

    /** Makes the built-in gazetteer. */
    @Command(
            name = "build",
            description = "Makes the built-in gazetteer from the files that docs/data.md names (for maintainers).",
            mixinStandardHelpOptions = true)
    static final class Build implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(
                index = "0",
                paramLabel = "FOLDER",
                description = "Holds cities500.txt, admin1.json, admin2.json and iso3166-2.json.")
        @SuppressWarnings("NullAway.Init")
        private Path folder;

        @Parameters(index = "1", paramLabel = "OUT", description = "The gazetteer file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path out;

        @Override
        public Integer call() throws IOException {
            new WorldBuild(folder, line -> spec.commandLine().getErr().println(line)).write(out);
            return 0;
        }
    }
}
