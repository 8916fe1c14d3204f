package org.isnad.gazetteer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads tables line by line from a plain, gzip or zip file, whatever its name; of a zip file, every table in it. */
final class TableSource {

    /** What is done with a line. */
    @FunctionalInterface
    interface LineUse {
        void line(String table, long number, String line) throws IOException;
    }

    private TableSource() {}

    /**
     * @throws TableFault where the file is missing, cut short or not UTF-8; with file and line
     */
    static void read(Path file, LineUse use) throws IOException {
        long[] line = {0};
        String[] table = {file.toString()};
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 'P' && second == 'K') {
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
                int tables = 0;
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (isTable(entry)) {
                        tables++;
                        table[0] = file + "!" + entry.getName();
                        line[0] = 0;
                        lines(zip, table[0], line, use);
                    }
                }
                if (tables == 0) {
                    throw new TableFault(
                            file.toString(), 0, "holds no .txt, .csv or .tsv file, or is cut short; fetch it again");
                }
            } else {
                lines(first == 0x1f && second == 0x8b ? new GZIPInputStream(in, 1 << 16) : in, table[0], line, use);
            }
        } catch (NoSuchFileException e) {
            throw new TableFault(file.toString(), "there is no such file; check the path", e);
        } catch (CharacterCodingException e) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".zip") || name.endsWith(".gz")) {
                throw new TableFault(file.toString(), 0, "is no packed file in spite of its name; fetch it again");
            }
            throw new TableFault(
                    table[0],
                    line[0] + 1,
                    "is not UTF-8; convert it, for example: iconv -f WINDOWS-1256 -t UTF-8 FILE > NEW");
        } catch (EOFException | ZipException e) {
            throw new TableFault(
                    table[0],
                    line[0] + 1,
                    "the packed file is cut short or damaged (%s); fetch it again".formatted(e.getMessage()));
        }
    }

    private static boolean isTable(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && (name.endsWith(".txt") || name.endsWith(".csv") || name.endsWith(".tsv"))
                && !name.contains("readme")
                && !name.endsWith("iso-languagecodes.txt");
    }

    private static void lines(InputStream in, String table, long[] number, LineUse use) throws IOException {
        BoundedLines lines = new BoundedLines(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        for (String line = lines.next(table, number[0] + 1); line != null; line = lines.next(table, number[0] + 1)) {
            number[0]++;
            use.line(table, number[0], number[0] == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        }
    }
}
