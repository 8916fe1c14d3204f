package org.isnad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.isnad.ledger.SigningKey;
import org.isnad.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key to sign the ledger with. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description =
                "Makes a key (Ed25519) to sign the ledger with, and beside it, as FILE.pub, the public part to check with.",
        footer = {"", "Keep FILE off the machine that holds the data, where you can. Who has it can sign in your name."
        })
final class KeyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file;

    @Override
    public Integer call() {
        Output.refusal(file).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        SigningKey key = SigningKey.generate();
        Path shared = Path.of(file + ".pub");
        try {
            key.write(file);
            Files.writeString(shared, key.publicKey().pem(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(
                    "%s: there is such a file already; a key overwrites nothing, name another".formatted(e.getFile()));
        } catch (IOException e) {
            throw new StoreException("%s: cannot be written (%s)".formatted(file, e.getMessage()), e);
        }
        spec.commandLine().getOut().println("%s: the key; %s: its public part".formatted(file, shared));
        return 0;
    }
}
