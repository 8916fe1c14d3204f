package org.isnad.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.ledger.Sha256;
import org.isnad.render.IncidentExport;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.isnad.weighing.Policy;
import org.jspecify.annotations.Nullable;

/** Writes every incident of one state, one after the other, with what is left of numbers that were given once. */
final class Exporting {

    private final Archive archive;
    private final IncidentExport form;
    private final Policy policy;
    private final Progress progress;

    private final MessageDigest digest = Sha256.start();
    private long lines;
    private long incidents;
    private long tombstones;
    private boolean first = true;

    Exporting(Archive archive, IncidentExport form, Policy policy, Progress progress) {
        this.archive = archive;
        this.form = form;
        this.policy = policy;
        this.progress = progress;
    }

    /** Writes all, and tells the manifest. */
    ObjectNode to(Writer out) throws IOException {
        try {
            return archive.read(session -> all(session, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ObjectNode all(Session session, Writer out) {
        try {
            put(out, form.head());
            first = form.head().isEmpty() || form == IncidentExport.GEOJSON;
            Sheets sheets = new Sheets(session, archive.linker(), policy);
            for (long id : numbers(session)) {
                boolean present = session.incidents()
                        .find(id)
                        .map(row -> row.summary() != null)
                        .orElse(false);
                if (present) {
                    for (String line : lines(sheets, id)) {
                        line(out, line);
                    }
                    progress.done("incidents", ++incidents);
                } else {
                    tombstone(out, session, id);
                }
            }
            put(out, lines == 0 && form.head().isEmpty() ? "" : form.foot());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", form.toString()).put("policy", policy.code());
        manifest.put("head", session.ledger().head().toString());
        manifest.put("incidents", incidents).put("tombstones", tombstones).put("lines", lines);
        manifest.put("sha256", Sha256.end(digest));
        return manifest;
    }

    private List<String> lines(Sheets sheets, long id) {
        try {
            return form.lines(sheets.sheet(id));
        } catch (IllegalArgumentException e) {
            throw new StoreException("nothing was exported: " + e.getMessage(), e);
        }
    }

    private void tombstone(Writer out, Session session, long id) throws IOException {
        Optional<Long> now = IncidentNumbers.resolve(session, id);
        @Nullable String line = form.tombstone(id, now.orElse(null));
        if (line != null) {
            tombstones++;
            line(out, line);
        }
    }

    private static List<Long> numbers(Session session) {
        List<Long> numbers = new ArrayList<>();
        session.incidents().each(row -> numbers.add(row.id()));
        return numbers;
    }

    private void line(Writer out, String line) throws IOException {
        if (!first) {
            put(out, form.between());
        }
        first = false;
        lines++;
        put(out, line);
    }

    private void put(Writer out, String text) throws IOException {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        out.write(text);
    }
}
