package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts as the operator meets them. */
class AccountCommandTest {

    private static final String PASSWORD = "seven green lanterns\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void addListTokenRevokeRemoveAndTheLedgerKnows() {
        assertThat(isnad("", "list").out()).contains("no accounts");
        assertThat(isnad(PASSWORD, "add", "ann", "--role", "analyst").code()).isZero();
        assertThat(isnad(PASSWORD, "add", "root", "--role", "admin").code()).isZero();
        assertThat(isnad("", "list").out())
                .contains("ann", "analyst", "root", "admin")
                .doesNotContain("lanterns");

        String token = isnad("", "token", "ann").out().strip();
        assertThat(token).startsWith("isnad_");
        String id = isnad("", "list")
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches(".* t[0-9a-f]{8}"))
                .findFirst()
                .orElseThrow();
        assertThat(isnad("", "revoke", id.substring(id.lastIndexOf(' ') + 1)).code())
                .isZero();
        assertThat(isnad("", "role", "ann", "--role", "viewer").out()).contains("ann is viewer");
        assertThat(isnad("eight green lanterns\n", "password", "ann").code()).isZero();
        assertThat(isnad("", "remove", "ann").code()).isZero();
        assertThat(isnad("", "list").out()).doesNotContain("ann");

        Ran verified = Ran.with("verify", "--data", data.toString());
        assertThat(verified.out() + verified.err()).doesNotContain("unknown file");
    }

    @Test
    void whatIsWrongIsTold() {
        assertThat(isnad("short\n", "add", "ann", "--role", "viewer").err()).contains("12 to 1000 characters");
        assertThat(isnad("", "add", "ann", "--role", "viewer").err()).contains("no password was given");
        assertThat(isnad("", "remove", "ann").err()).contains("there is no account 'ann'");
        assertThat(isnad("", "add", "ann").code()).isEqualTo(2);
        assertThat(Ran.with("account").err()).contains("Say what to do");
    }

    /** However the program was started: the launcher is not the only way. */
    @Test
    void aPersonAtATerminalIsAskedTwiceAndTypesUnseen() throws IOException {
        String command = String.join(
                " ",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp",
                "'" + System.getProperty("java.class.path") + "'",
                Main.class.getName(),
                "account add ann --role viewer --data",
                "'" + data + "'");
        Process terminal = inTerminal(command);
        StringBuilder shown = new StringBuilder();
        try (InputStream in = terminal.getInputStream();
                OutputStream keys = terminal.getOutputStream()) {
            for (String prompt : new String[] {"Password for ann: ", "Again: "}) {
                readUntil(prompt, in, shown);
                keys.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
            shown.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(shown.toString()).contains("ann is viewer").doesNotContain("lanterns");
        assertThat(isnad("", "list").out()).contains("ann");
    }

    /** By the tool of util-linux, for a minute at most; skipped where it is missing. */
    private static Process inTerminal(String command) {
        try {
            Process terminal = new ProcessBuilder("script", "-q", "-e", "-c", command, "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(terminal::destroy);
            return terminal;
        } catch (IOException e) {
            return abort("there is no 'script' that makes a terminal: " + e.getMessage());
        }
    }

    private static void readUntil(String prompt, InputStream in, StringBuilder shown) throws IOException {
        while (shown.indexOf(prompt) < 0) {
            int c = in.read();
            if (c < 0) {
                throw new AssertionError("no '%s' but: %s".formatted(prompt, shown));
            }
            shown.append((char) c);
        }
    }

    private Ran isnad(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(Ran.stdin(in), out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, 100);
        String[] all = new String[args.length + 3];
        all[0] = "account";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--data";
        all[args.length + 2] = data.toString();
        int code = Main.commandLine(console).execute(all);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
