package org.isnad.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.archive.ReportSheet;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a report.
 *
 * @param title not among the bytes: the index has it beside them
 */
record StoredHit(
        ReportId id,
        String title,
        @Nullable String source,
        @Nullable LocalDate published,
        @Nullable String language,
        List<Long> incidents,
        boolean superseded) {

    private static final long UNKNOWN = Long.MIN_VALUE;

    StoredHit {
        incidents = List.copyOf(incidents);
    }

    static StoredHit of(ReportSheet sheet) {
        Report report = sheet.told().report();
        return new StoredHit(
                report.id(),
                report.title(),
                report.source(),
                sheet.told().reading().published().date(),
                report.language(),
                sheet.claims().stream()
                        .map(StoredClaim::incident)
                        .filter(incident -> incident != null)
                        .distinct()
                        .sorted()
                        .toList(),
                sheet.supersededBy() != null);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, id.value());
            text(out, source);
            text(out, language);
            out.writeLong(published == null ? UNKNOWN : published.toEpochDay());
            out.writeBoolean(superseded);
            out.writeInt(incidents.size());
            for (long incident : incidents) {
                out.writeLong(incident);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static StoredHit read(byte[] bytes, String title) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String id = String.valueOf(text(in));
            String source = text(in);
            String language = text(in);
            long day = in.readLong();
            boolean superseded = in.readBoolean();
            List<Long> incidents = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                incidents.add(in.readLong());
            }
            return new StoredHit(
                    new ReportId(id),
                    title,
                    source,
                    day == UNKNOWN ? null : LocalDate.ofEpochDay(day),
                    language,
                    incidents,
                    superseded);
        } catch (IOException e) {
            throw new UncheckedIOException("a report of the index is cut off", e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), java.nio.charset.StandardCharsets.UTF_8);
    }
}
