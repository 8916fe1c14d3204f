package org.isnad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.archive.Overview;
import org.isnad.archive.Past;
import org.isnad.archive.Proposed;
import org.isnad.render.Counted;
import org.isnad.render.IncidentTable;
import org.isnad.render.PlainTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what is in the store. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists incidents, the latest first, or what waits for a decision, or what was decided.",
        footer = {"", "A grade with * was set by a person. '3 by 2' is three reports by two voices."})
final class ListCommand implements Callable<Integer> {

    private static final int SOME = 50;

    /** So many are in memory at once; the head of the table comes again after them. */
    private static final int PAGE = 500;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final PolicyOption store = new PolicyOption();

    @Option(names = "--limit", paramLabel = "N", description = "How many to show; default 50, 0 for all.")
    private int limit = SOME;

    @Option(names = "--skip", paramLabel = "N", description = "How many of the first to pass over.")
    private int skip;

    @Option(names = "--proposals", description = "Pairs of incidents that may be one, for a person to decide.")
    private boolean proposals;

    @Option(names = "--decisions", description = "What people decided, also what was taken back.")
    private boolean decisions;

    private final Console console;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 0 || skip < 0) {
            throw new ParameterException(spec.commandLine(), "--limit and --skip take 0 or more.");
        }
        int most = limit == 0 ? Integer.MAX_VALUE : limit;
        try (Archive archive = store.open()) {
            if (decisions) {
                decisions(archive.decisions());
            } else if (proposals) {
                proposals(archive.proposals(most));
            } else {
                incidents(archive, most);
            }
        }
        return 0;
    }

    private void incidents(Archive archive, int most) {
        PrintWriter out = spec.commandLine().getOut();
        Overview overview;
        int shown = 0;
        int size;
        do {
            overview = archive.overview(store.policy(), Math.min(PAGE, most - shown), skip + (long) shown);
            size = overview.incidents().size();
            if (size > 0 || shown == 0) {
                IncidentTable.of(overview.incidents(), console.columns()).forEach(out::println);
            }
            shown += size;
        } while (size == PAGE && shown < most);
        out.println();
        out.println("%d of %s; %s, %s, %s, %s to decide"
                .formatted(
                        shown,
                        Counted.of(overview.present(), "incident"),
                        Counted.of(overview.reports(), "report"),
                        Counted.of(overview.claims(), "claim"),
                        Counted.of(overview.decisions(), "decision"),
                        Counted.of(overview.proposals(), "pair")));
        out.flush();
    }

    private void proposals(List<Proposed> all) {
        PlainTable table = new PlainTable("incidents", "weight", "what speaks for it and against it");
        all.forEach(p -> table.add("i%d, i%d".formatted(p.a(), p.b()), PlainTable.weight(p.weight()), p.reason()));
        print(table, all.isEmpty() ? "Nothing waits for a decision." : "");
    }

    private void decisions(List<Past> all) {
        PlainTable table = new PlainTable("id", "in force", "author", "decision and reason");
        all.forEach(d -> table.add(
                "d" + d.id(),
                d.unheeded() ? "unheeded" : d.undoneBy() == null ? "yes" : "no, d" + d.undoneBy(),
                d.author(),
                d.change() + " (" + d.reason() + ")"));
        print(table, all.isEmpty() ? "Nothing was decided yet." : "");
        if (!all.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            "\nA decision has the number of its entry in the ledger. 'isnad decide undo' takes one back.");
        }
        if (all.stream().anyMatch(Past::unheeded)) {
            spec.commandLine()
                    .getOut()
                    .println("One that is unheeded contradicts another; it holds again when that one is taken back.");
        }
    }

    private void print(PlainTable table, String instead) {
        PrintWriter out = spec.commandLine().getOut();
        if (instead.isEmpty()) {
            table.lines(console.columns()).forEach(out::println);
        } else {
            out.println(instead);
        }
        out.flush();
    }
}
