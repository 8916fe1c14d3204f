package org.isnad.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * The reports in files, in directories, and on standard input. Holds one report at a time and sixteen bytes for each
 * name given out, so that the length of a batch does not matter.
 */
public final class ReportFiles implements ReportSource {

    private static final int HEAD = 8192;

    private final List<String> places;
    private final InputStream stdin;
    private final Limits limits;

    private ReportFiles(List<String> places, InputStream stdin, Limits limits) {
        this.places = List.copyOf(places);
        this.stdin = stdin;
        this.limits = limits;
    }

    /**
     * The reports there, found when they are asked for.
     *
     * @param places files, directories, and {@code -} for standard input
     */
    public static ReportSource of(List<String> places, InputStream stdin, Limits limits) {
        return new ReportFiles(places, stdin, limits);
    }

    @Override
    public void forEach(Consumer<Incoming> consumer) {
        new Batch(consumer).run();
    }

    /** One pass over all the places. */
    private final class Batch {

        private final Consumer<Incoming> consumer;
        private final ReportNames names = new ReportNames();
        private final ReportNames fileNames = new ReportNames();
        private final ReportNames sharedFileNames = new ReportNames();
        private int filesFound;

        Batch(Consumer<Incoming> consumer) {
            this.consumer = consumer;
        }

        void run() {
            for (String place : places) {
                visit(place, file -> learnName(file.baseName()), (where, reason) -> {});
            }
            for (String place : places) {
                visit(place, this::open, this::failed);
            }
        }

        private void learnName(String name) {
            if (!fileNames.add(name)) {
                sharedFileNames.add(name);
            }
        }

        private void visit(String place, Consumer<FileTree.Found> found, Refusal refusal) {
            if (place.equals("-")) {
                found.accept(new FileTree.Found(Path.of("-"), "-"));
                return;
            }
            if (place.isBlank()) {
                refusal.because("'" + place + "'", "not a file name; give the path of a file or a directory");
                return;
            }
            if (place.matches("(?i)https?://.*")) {
                refusal.because(place, "an address on the web, not a file; save the page and read the file");
                return;
            }
            try {
                Path path = Path.of(place);
                if (Files.isDirectory(path)) {
                    filesFound = 0;
                    FileTree.walk(
                            path,
                            file -> {
                                filesFound++;
                                found.accept(file);
                            },
                            (directory, e) -> refusal.because(directory.toString(), explain(e)));
                    if (filesFound == 0) {
                        refusal.because(place, "no .txt, .html, .htm, .jsonl or .ndjson file in this directory");
                    }
                } else {
                    found.accept(new FileTree.Found(path, FileTree.slashed(path.normalize())));
                }
            } catch (InvalidPathException e) {
                refusal.because(place, "not a file name on this system");
            }
        }

        private void open(FileTree.Found file) {
            String where = file.path().toString();
            if (where.equals("-")) {
                receive(stdin, "standard input", "stdin", null);
                return;
            }
            // A name shared by two files tells nothing: the whole relative path does.
            String name = sharedFileNames.contains(file.baseName()) ? file.relative() : file.baseName();
            try (InputStream in = Files.newInputStream(file.path())) {
                receive(in, where, name, Kind.byName(where));
            } catch (IOException e) {
                failed(where, explain(e));
            }
        }

        private void receive(InputStream raw, String where, String name, @Nullable Kind named) {
            try {
                BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
                byte[] head = head(in);
                if (head.length == 0) {
                    throw new Unreadable("empty; it should hold the text of a report");
                }
                String refusal = Signature.refusal(head);
                if (refusal != null) {
                    throw new Unreadable(refusal);
                }
                if (named == null && Kind.isArray(where, head)) {
                    throw new Unreadable(
                            "a JSON array; write one object a line, such as {\"text\": \"...\"}, without the "
                                    + "brackets and the commas between them, and name the file .jsonl");
                }
                Kind kind = named == null ? Kind.byContent(head) : named;
                switch (kind) {
                    case TEXT -> {
                        byte[] bytes = guarded(() -> whole(in, "the file", limits.textBytes()));
                        deliver(where, name, guarded(() -> plainText(bytes)), Original.text(bytes));
                    }
                    case WEB_PAGE -> {
                        byte[] bytes = guarded(() -> whole(in, "the page", limits.pageBytes()));
                        deliver(where, name, guarded(() -> WebPage.read(bytes)), Original.webPage(bytes));
                    }
                    case JSON_LINES -> jsonLines(in, head, where, name);
                }
            } catch (CharacterCodingException e) {
                failed(where, "the rest is not valid UTF-16; save it as UTF-8");
            } catch (IOException e) {
                failed(where, explain(e));
            } catch (Unreadable e) {
                failed(where, e.reason());
            }
        }

        private void jsonLines(InputStream in, byte[] head, String file, String name) throws IOException, Unreadable {
            Charset wide = Encoding.wide(head);
            Lines lines = new Lines(wide == null ? in : new Utf8Stream(in, wide), limits.lineBytes());
            boolean any = false;
            while (guarded(lines::next)) {
                String where = file + ":" + lines.number();
                try {
                    if (lines.tooLong()) {
                        throw new Unreadable(Limits.tooLarge("the line", limits.lineBytes()));
                    }
                    byte[] bytes = guarded(lines::bytes);
                    String line = guarded(() -> Encoding.decode(bytes));
                    if (!line.isBlank()) {
                        any = true;
                        String lineName = name + "-" + lines.number();
                        deliver(where, lineName, guarded(() -> JsonLine.parse(line)), Original.json(bytes));
                    }
                } catch (Unreadable e) {
                    any = true;
                    failed(where, e.reason());
                }
            }
            if (!any) {
                throw new Unreadable("only blank lines; each line should be a report such as {\"text\": \"...\"}");
            }
        }

        private void deliver(String where, String defaultName, Draft draft, Original original)
                throws IOException, Unreadable {
            if (draft.text().isBlank()) {
                throw new Unreadable("has no text; there is nothing to read in it");
            }
            String wanted = draft.id() == null ? defaultName : draft.id();
            String id = names.unique(wanted);
            if (!id.equals(wanted)) {
                noted(where, "the id '%s' was given before; this report is named '%s'".formatted(wanted, id));
            }
            LocalDate published = ReportDay.find(draft.published());
            if (draft.published() != null && published == null) {
                noted(
                        where,
                        "the day of publication '%s' is not understood and left out; write it like 2024-05-31"
                                .formatted(draft.published()));
            }
            Report report = guarded(() -> new Report(
                    new ReportId(id),
                    draft.title(),
                    draft.text(),
                    published,
                    draft.source(),
                    draft.url(),
                    Language.of(draft.text())));
            consumer.accept(new Incoming.Read(where, report, original));
        }

        private void failed(String where, String reason) {
            consumer.accept(new Incoming.Failed(where, reason));
        }

        private void noted(String where, String note) {
            consumer.accept(new Incoming.Noted(where, note));
        }
    }

    /** Says why nothing could be had from a place. */
    @FunctionalInterface
    private interface Refusal {
        void because(String where, String reason);
    }

    /** A step on the way from what a file holds to a report. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException, Unreadable;
    }

    /** A fault on one report, ours or a library's, must not end the batch. */
    private static <T> T guarded(Step<T> step) throws IOException, Unreadable {
        try {
            return step.run();
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable("a fault in the program (%s); please report it with this file".formatted(e));
        } catch (OutOfMemoryError e) {
            throw new Unreadable(
                    "needs more memory than Java may use; allow more, for example with ISNAD_JAVA_OPTS=-Xmx2g");
        }
    }

    private static Draft plainText(byte[] bytes) throws Unreadable {
        String all = Encoding.decode(bytes);
        if (all.isBlank()) {
            throw new Unreadable("only white space; it should hold the text of a report");
        }
        TextReport report = TextReport.parse(all);
        String title = report.head(TextReport.Field.TITLE);
        return new Draft(
                null,
                title == null ? "" : title,
                report.text(),
                report.head(TextReport.Field.PUBLISHED),
                report.head(TextReport.Field.SOURCE),
                report.head(TextReport.Field.URL));
    }

    private static byte[] whole(InputStream in, String what, int limit) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(limit);
        if (in.read() >= 0) {
            throw new Unreadable(Limits.tooLarge(what, limit));
        }
        return bytes;
    }

    /** The first bytes, which stay in the stream. Waits for no more than the answer needs, so that a pipe may be slow. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = new byte[HEAD];
        int length = 0;
        int n;
        do {
            n = in.read(head, length, HEAD - length);
            length += Math.max(n, 0);
        } while (n > 0 && length < HEAD && !Kind.isCertain(Arrays.copyOf(head, length)));
        in.reset();
        return Arrays.copyOf(head, length);
    }

    private static String explain(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory; check the path";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read; check its permissions";
        }
        return "cannot be read (%s)".formatted(e.getMessage());
    }
}
