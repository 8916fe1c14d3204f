package org.isnad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.archive.Archive;
import org.isnad.archive.Verification;
import org.isnad.archive.Verification.Counts;
import org.isnad.ledger.Head;
import org.isnad.ledger.PublicKey;
import org.isnad.render.Counted;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the store. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Hashes every capture, text and reading anew, follows the chain of the ledger, and compares both with the tables. "
                    + "Changes nothing, and may run while something is added.",
            ""
        },
        footer = {
            "",
            "Keep the head that is printed somewhere else, on paper or with a friend: with --head a later check can tell "
                    + "whether the ledger was cut off or rewritten since.",
            "",
            "Exit codes: 0 all is sound; 1 something is wrong, or nothing was checked; 2 wrong use."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "A head that was printed earlier, such as 42:9f86d0...")
    private List<String> heads = List.of();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key by which the ledger must be signed, from 'isnad key'.")
    private @Nullable Path key;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Head> kept = heads.stream().map(this::head).toList();
        PublicKey pinned = publicKey();
        PrintWriter out = spec.commandLine().getOut();
        try (Archive archive = Archive.open(data.directory(), Archive.Options.reading());
                ProgressLine progress = new ProgressLine(console)) {
            Verification found = archive.verify(pinned, kept, progress);
            progress.clear();
            print(found, out, spec.commandLine().getErr());
            return found.isSound() ? 0 : 1;
        }
    }

    /** What was checked, then what is wrong. */
    static void print(Verification found, PrintWriter out, PrintWriter err) {
        Counts counts = found.counts();
        out.println("checked   "
                + String.join(
                        ", ",
                        Counted.of(counts.entries(), "entry", "entries"),
                        Counted.of(counts.signatures(), "signature"),
                        Counted.of(counts.captures(), "capture"),
                        Counted.of(counts.reports(), "report"),
                        Counted.of(counts.readings(), "reading"),
                        Counted.of(counts.claims(), "claim"),
                        Counted.of(counts.decisions(), "decision")));
        out.println("head      " + found.head());
        found.notes().forEach(note -> out.println("note      " + note));
        out.println(
                found.isSound()
                        ? "sound"
                        : "NOT SOUND: " + Counted.of(found.faults().size(), "fault"));
        out.flush();
        found.faults().forEach(err::println);
        err.flush();
    }

    private Head head(String text) {
        try {
            return Head.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--head: " + e.getMessage());
        }
    }

    private @Nullable PublicKey publicKey() {
        if (key == null) {
            return null;
        }
        try {
            return PublicKey.read(key);
        } catch (IOException e) {
            throw new StoreException("%s: the key cannot be read (%s)".formatted(key, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
    }
}
