package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.isnad.archive.Archive;
import org.isnad.archive.Copy;
import org.isnad.archive.Ids;
import org.isnad.archive.ReportSheet;
import org.isnad.render.ReadingWriter;
import org.isnad.render.Renderers;
import org.isnad.render.SheetLines;
import org.isnad.store.ReportTable.Arrival;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one thing in the store. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows an incident (i12), the incident of a claim (c34), or a report (r5f..., or the name it came under).")
final class ShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final PolicyOption store = new PolicyOption();

    @Parameters(index = "0", paramLabel = "ID", description = "What to show.")
    private String id = "";

    private final Console console;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = store.open()) {
            if (Ids.isIncident(id) || Ids.isClaim(id)) {
                SheetLines.summary(archive.incident(id, store.policy()), console.columns())
                        .forEach(out::println);
            } else {
                report(archive.report(id), out);
                archive.copies(id).forEach(copy -> out.println(line(copy)));
            }
        }
        out.flush();
        return 0;
    }

    private static String line(Copy copy) {
        String incidents = copy.incidents().stream().map(nr -> "i" + nr).collect(Collectors.joining(", "));
        String ruled = copy.ruling() == null
                ? ""
                : copy.ruling()
                        ? "; a person said that they are one voice"
                        : "; a person said that they are two voices";
        return "    copy: %s, in %s; %s%s"
                .formatted(
                        copy.report(),
                        incidents.isEmpty() ? "no incident" : incidents,
                        copy.copying().reason(),
                        ruled);
    }

    private void report(ReportSheet sheet, PrintWriter out) throws IOException {
        ReadingWriter table = Renderers.table(out, console.columns());
        table.write(sheet.told().report(), sheet.told().reading());
        table.close();
        out.println();
        out.println("In the store");
        sheet.claims().stream()
                .filter(claim -> claim.at() != null)
                .forEach(claim -> out.println("    incident %d is claim c%d, in %s"
                        .formatted(
                                claim.at() + 1,
                                claim.nr(),
                                claim.incident() == null ? "no incident" : "i" + claim.incident())));
        for (Arrival arrival : sheet.arrivals()) {
            out.println("    came as '%s', capture %s".formatted(arrival.name(), arrival.capture()));
        }
        if (sheet.supersededBy() != null) {
            out.println("    its place was taken by " + sheet.supersededBy());
        }
        out.println("    read by version " + sheet.version());
    }
}
