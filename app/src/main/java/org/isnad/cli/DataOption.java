package org.isnad.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the store lies. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory; default: $ISNAD_HOME, else the user's data directory "
                    + "(~/.local/share/isnad on Linux).")
    private @Nullable Path data;

    Path directory() {
        return data == null ? standard(System.getenv(), System.getProperty("os.name", "")) : data;
    }

    static Path standard(Map<String, String> environment, String system) {
        String home = environment.get("ISNAD_HOME");
        if (home != null && !home.isBlank()) {
            return Path.of(home);
        }
        Path user = Path.of(System.getProperty("user.home", "."));
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? user : Path.of(local)).resolve("isnad");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library/Application Support/isnad");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? user.resolve(".local/share") : Path.of(xdg)).resolve("isnad");
    }
}
