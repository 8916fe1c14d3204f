package org.isnad.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.isnad.claim.Reading;
import org.isnad.code.Coded;
import org.isnad.incident.Account;
import org.isnad.incident.Batch;
import org.isnad.incident.ClaimRef;
import org.isnad.incident.Linker;
import org.isnad.incident.Links;
import org.isnad.incident.Pair;
import org.isnad.incident.Proposal;
import org.isnad.incident.Sketch;
import org.isnad.ingest.ReportSource;
import org.isnad.origin.OriginGroup;
import org.isnad.origin.Origins;
import org.isnad.origin.Told;
import org.isnad.pipeline.ReportReader;
import org.isnad.render.IncidentSheet;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.render.PlainTable;
import org.isnad.render.ReadingWriter;
import org.isnad.render.SheetLines;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.weighing.Policy;
import org.isnad.weighing.Weigher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Joins the reports of one batch into incidents and weighs them, without keeping anything. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports, joins those of one incident and weighs what they say, with every reason.",
            "",
            "Nothing is kept, and a batch has to fit in memory. FILE is as for 'isnad read'.",
            ""
        },
        footer = {"", "Exit codes: 0 all reports were read; 1 some could not be; 2 wrong use."})
final class LinkCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "isnad",
            description = "How figures that differ become one range: isnad, acled, ucdp or airwars; default isnad.")
    private String policy = "isnad";

    @Mixin
    private final ReportInput input = new ReportInput();

    @Mixin
    private final ReaderOptions reading = new ReaderOptions();

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Policy chosen = policy();
        ReportSource reports = input.reports(console);
        Defaults defaults = input.defaults();
        int workers = input.workers();
        Map<ReportId, Told> told = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        Tally tally = new Tally(console.err(), console.live(), System::nanoTime);
        ReportReader reader = reading.reader();
        try (Output output = Output.to(console.out())) {
            new ReadingRun(reader::read, workers, defaults, tally)
                    .run(reports, linked(told, chosen, console.columns(), output), output);
        } catch (IOException e) {
            if (!console.isClosedPipe(e)) {
                tally.failed("standard output", "cannot be written: " + e.getMessage());
            }
        }
        tally.finish();
        return tally.anyFailed() ? 1 : 0;
    }

    /** Keeps every reading until the last, then writes what they amount to together. */
    private static ReadingWriter linked(Map<ReportId, Told> told, Policy policy, int columns, Output output) {
        return new ReadingWriter() {
            @Override
            public void write(Report report, Reading made) {
                told.put(report.id(), new Told(report, made));
            }

            @Override
            public void close() throws IOException {
                for (String line : lines(told, policy, columns)) {
                    output.writer().write(line + "\n");
                }
                output.writer().flush();
            }
        };
    }

    private Policy policy() {
        try {
            return Coded.of(Policy.class, policy);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--policy: " + e.getMessage(), e);
        }
    }

    static List<String> lines(Map<ReportId, Told> told, Policy policy, int columns) {
        Map<ClaimRef, Account> accounts = new TreeMap<>();
        told.values().forEach(t -> Account.of(t).forEach(account -> accounts.put(account.ref(), account)));
        Map<ClaimRef, Long> numbers = new TreeMap<>();
        accounts.keySet().forEach(claim -> numbers.put(claim, numbers.size() + 1L));
        Linker linker = Linker.standard();
        List<Pair> pairs =
                Batch.pairs(accounts.values().parallelStream().map(Sketch::of).toList(), linker);
        Links links = linker.link(accounts.keySet(), pairs, List.of());
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (List<ClaimRef> cluster : links.clusters()) {
            List<Member> members = cluster.stream()
                    .map(claim -> member(numbers.getOrDefault(claim, 0L), account(accounts, claim)))
                    .toList();
            if (members.stream().anyMatch(member -> member.account().claim() != null)) {
                lines.addAll(SheetLines.whole(sheet(++number, members, pairs, policy), columns));
                lines.add("");
            }
        }
        for (Proposal proposal : links.proposals()) {
            Pair best = proposal.best();
            lines.add("To be looked at: c%d and c%d may be one incident (%s)"
                    .formatted(numbers.get(best.a()), numbers.get(best.b()), PlainTable.weight(best.weight())));
        }
        return lines;
    }

    private static Member member(long number, Account account) {
        return new Member(
                number, List.of(account.report().id().value()), account, account.equals(Account.chief(account.told())));
    }

    /** An incident of this batch: what a store would show of it. */
    private static IncidentSheet sheet(long number, List<Member> members, List<Pair> pairs, Policy policy) {
        List<Account> accounts = members.stream().map(Member::account).toList();
        List<Told> reports = accounts.stream().map(Account::told).distinct().toList();
        List<OriginGroup> origins = Origins.group(reports, List.of());
        List<Pair> ties = new ArrayList<>();
        Set<ClaimRef> before = new HashSet<>();
        for (Account account : accounts) {
            // The claim before it that speaks most for its belonging here.
            pairs.stream()
                    .filter(pair -> pair.b().equals(account.ref()) && before.contains(pair.a()))
                    .max(Comparator.comparingInt(Pair::weight).thenComparing(Pair::a, Comparator.reverseOrder()))
                    .ifPresent(ties::add);
            before.add(account.ref());
        }
        return new IncidentSheet(
                number, members, Weigher.weigh(accounts, origins, List.of(), policy), List.of(), ties, List.of());
    }

    private static Account account(Map<ClaimRef, Account> accounts, ClaimRef claim) {
        Account account = accounts.get(claim);
        if (account == null) {
            throw new IllegalStateException("there is no claim " + claim);
        }
        return account;
    }
}
