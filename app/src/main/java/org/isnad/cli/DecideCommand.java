package org.isnad.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.archive.Archive;
import org.isnad.archive.Decided;
import org.isnad.archive.Ids;
import org.isnad.code.Coded;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change;
import org.isnad.incident.Change.GradeCode;
import org.isnad.incident.ClaimRef;
import org.isnad.place.LatLon;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down what a person decides. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Writes down what a person decides. It binds all later runs, stays in the ledger, and can be undone.",
        subcommands = {
            DecideCommand.Same.class,
            DecideCommand.Different.class,
            DecideCommand.Split.class,
            DecideCommand.Reject.class,
            DecideCommand.Figure.class,
            DecideCommand.Grade.class,
            DecideCommand.PlaceByHand.class,
            DecideCommand.Voice.class,
            DecideCommand.Undo.class
        })
final class DecideCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to decide: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }

    /** What every decision does. */
    abstract static class Decision implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private final WriterOption store = new WriterOption();

        @Mixin
        private final ByWhom by = new ByWhom();

        /** What is to change, in terms of the claims that the ids mean. */
        abstract Change choose(Ids ids);

        Decided decide(Archive archive, ByWhom by) {
            return archive.decide(by.author(), by.reason(), this::choose);
        }

        /** Makes sure that it can be made, before anything is opened. */
        void check() {}

        /** Whether it can be taken back. */
        boolean canBeUndone() {
            return true;
        }

        ParameterException wrong(String message) {
            return new ParameterException(spec.commandLine(), message);
        }

        @Override
        public Integer call() {
            by.check();
            check();
            try (Archive archive = store.open()) {
                Decided decided = decide(archive, by);
                String now = decided.incidents().isEmpty()
                        ? "no incident"
                        : decided.incidents().stream().map(id -> "i" + id).collect(Collectors.joining(", "));
                spec.commandLine().getOut().println("d%d  %s".formatted(decided.id(), now));
                if (!decided.overruled().isEmpty()) {
                    spec.commandLine()
                            .getErr()
                            .println("this contradicts %s, which no longer holds"
                                    .formatted(decided.overruled().stream()
                                            .map(id -> "d" + id)
                                            .collect(Collectors.joining(", "))));
                }
                if (canBeUndone()) {
                    spec.commandLine().getErr().println("to take it back: " + by.undo(store.directory(), decided.id()));
                }
            } catch (IllegalArgumentException e) {
                throw new StoreException(String.valueOf(e.getMessage()), e);
            }
            return 0;
        }
    }

    /** The incident that a decision is about. */
    private static final class About {

        @Parameters(index = "0", paramLabel = "ID", description = "The incident (i12), or a claim in it (c34).")
        private String id = "";

        /** A claim that stands for the incident, so that what was decided goes with it. */
        ClaimRef claim(Ids known) {
            return known.claims(id).get(0);
        }
    }

    /** The claims or incidents that a decision compares. */
    private static final class Several {

        @Spec(Spec.Target.MIXEE)
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "ID", description = "Claims (c34) or incidents (i12), two or more.")
        private List<String> ids = List.of();

        void check() {
            if (ids.size() < 2) {
                throw new ParameterException(
                        spec.commandLine(),
                        "name two or more claims or incidents, got %s alone.".formatted(ids.get(0)));
            }
        }

        List<List<ClaimRef>> claims(Ids known) {
            return ids.stream().map(known::claims).toList();
        }
    }

    /** One incident. */
    @Command(
            name = "same",
            aliases = "merge",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "These claims or incidents are one incident. The lowest number of them stays; the others lead to it.")
    static final class Same extends Decision {

        @Mixin
        private final Several several = new Several();

        @Override
        void check() {
            several.check();
        }

        @Override
        Change choose(Ids known) {
            return new Change.Together(
                    several.claims(known).stream().flatMap(List::stream).toList());
        }
    }

    /** Not one incident. */
    @Command(
            name = "different",
            aliases = "not-same",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "These claims or incidents are not the same incident, and will not be proposed again.")
    static final class Different extends Decision {

        @Mixin
        private final Several several = new Several();

        @Override
        void check() {
            several.check();
        }

        @Override
        Change choose(Ids known) {
            return new Change.Apart(several.claims(known));
        }
    }

    /** Two incidents out of one. */
    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "These claims leave the incident and become one of their own.")
    static final class Split extends Decision {

        @Parameters(index = "0", paramLabel = "INCIDENT", description = "The incident (i12).")
        private String incident = "";

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "CLAIM", description = "The claims that leave (c34).")
        private List<String> leaving = List.of();

        @Override
        Change choose(Ids known) {
            List<ClaimRef> all = known.claims("i" + known.incident(incident));
            List<ClaimRef> left = leaving.stream()
                    .flatMap(id -> known.claims(id).stream())
                    .distinct()
                    .toList();
            Set<ClaimRef> strangers = new HashSet<>(left);
            all.forEach(strangers::remove);
            List<ClaimRef> staying =
                    all.stream().filter(claim -> !left.contains(claim)).toList();
            if (!strangers.isEmpty() || staying.isEmpty()) {
                throw new StoreException(
                        strangers.isEmpty()
                                ? "%s would have no claims left; name those that leave only".formatted(incident)
                                : "not all of these claims belong to %s; 'isnad show %s' names its claims"
                                        .formatted(incident, incident));
            }
            return new Change.Apart(List.of(staying, left));
        }
    }

    /** No incident. */
    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "This claim is no incident at all, or not to be recorded. It stays in the store.")
    static final class Reject extends Decision {

        @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim (c34).")
        private String claim = "";

        @Override
        Change choose(Ids known) {
            if (!Ids.isClaim(claim)) {
                throw new StoreException("'%s' is no claim; 'isnad show' names those of an incident".formatted(claim));
            }
            return new Change.Reject(known.claims(claim).get(0));
        }
    }

    /** A person's number. */
    @Command(
            name = "figure",
            aliases = "edit",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Sets how many people of a group suffered a harm. What the reports say stays beside it.")
    static final class Figure extends Decision {

        @Mixin
        private final About about = new About();

        @Option(names = "--harm", paramLabel = "HARM", description = "killed, injured, ...; default killed.")
        private String harm = "killed";

        @Option(
                names = "--group",
                paramLabel = "GROUP",
                description = "civilians, children, ...; default unspecified, which is all people.")
        private String group = "unspecified";

        @Option(names = "--low", paramLabel = "N", description = "The fewest; leave out where that is not known.")
        private @Nullable Long low;

        @Option(names = "--best", paramLabel = "N", description = "The figure to put forward.")
        private @Nullable Long best;

        @Option(names = "--high", paramLabel = "N", description = "The most; leave out where that is not known.")
        private @Nullable Long high;

        @Override
        Change choose(Ids known) {
            if (low == null && best == null && high == null) {
                throw wrong("give at least one of --low, --best and --high.");
            }
            List<Long> given = new ArrayList<>();
            for (Long each : new Long[] {low, best, high}) {
                if (each != null) {
                    given.add(each);
                }
            }
            if (given.get(0) < 0 || !given.equals(given.stream().sorted().toList())) {
                throw wrong("figures are not negative, and --low <= --best <= --high.");
            }
            return new Change.EditFigure(
                    about.claim(known), code(Harm.class, harm), code(Group.class, group), low, best, high);
        }

        private <E extends Enum<E> & Coded> E code(Class<E> type, String code) {
            try {
                return Coded.of(type, code);
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()));
            }
        }
    }

    /** A person's grade. */
    @Command(
            name = "grade",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Sets how well an incident is borne out. The proposed grade stays beside it.")
    static final class Grade extends Decision {

        @Mixin
        private final About about = new About();

        @SuppressWarnings("NullAway.Init")
        @Parameters(index = "1", paramLabel = "GRADE", description = "${COMPLETION-CANDIDATES}")
        private GradeCode grade;

        @Override
        Change choose(Ids known) {
            return new Change.EditGrade(about.claim(known), grade);
        }
    }

    /** A person's place. */
    @Command(
            name = "place",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Puts an incident on the map by hand. What the reports' place names mean stays beside it.")
    static final class PlaceByHand extends Decision {

        @Mixin
        private final About about = new About();

        @Option(names = "--name", paramLabel = "TEXT", required = true, description = "What the place is called.")
        private String name = "";

        @Option(names = "--lat", paramLabel = "DEGREES", required = true, description = "North of the equator.")
        private double lat;

        @Option(names = "--lon", paramLabel = "DEGREES", required = true, description = "East of Greenwich.")
        private double lon;

        @Option(
                names = "--radius",
                paramLabel = "METRES",
                required = true,
                description = "How far from the point the place may be.")
        private int radiusM;

        @Override
        Change choose(Ids known) {
            return new Change.EditPlace(about.claim(known), name.strip(), new LatLon(lat, lon), radiusM);
        }
    }

    /** Who copies whom. */
    @Command(
            name = "voice",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Says whether two reports are one voice, because one copies the other, or two.")
    static final class Voice extends Decision {

        @Parameters(index = "0", paramLabel = "REPORT", description = "A report (r5f...).")
        private String first = "";

        @Parameters(index = "1", paramLabel = "REPORT", description = "Another.")
        private String second = "";

        @Option(names = "--two", description = "They are two voices; without this they are one.")
        private boolean two;

        @Override
        Change choose(Ids known) {
            return new Change.Voice(known.reportId(first), known.reportId(second), !two);
        }
    }

    /** Back to what was before. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Takes a decision back. Both stay in the ledger.")
    static final class Undo extends Decision {

        @Parameters(index = "0", paramLabel = "DECISION", description = "The decision (d56).")
        private String decision = "";

        @Override
        Change choose(Ids known) {
            throw new IllegalStateException("an undo chooses nothing");
        }

        @Override
        Decided decide(Archive archive, ByWhom by) {
            return archive.undo(by.author(), by.reason(), decision);
        }

        @Override
        boolean canBeUndone() {
            return false;
        }
    }
}
