package org.isnad.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.isnad.account.GateFilter;
import org.isnad.archive.Desk;
import org.isnad.render.IncidentExport;
import org.isnad.weighing.Policy;

/**
 * The whole record as one stream. It is written to a file first, so that a reader who is slow keeps nobody waiting and the
 * manifest, with the digest of all of it, can stand in the head of the answer.
 */
final class Exports {

    private final Desk desk;

    Exports(Desk desk) {
        this.desk = desk;
    }

    void answer(Context ctx) throws IOException {
        // It is asked for with GET, and writes an entry of the ledger all the same.
        GateFilter.requireOwn(ctx);
        Api.unfiltered(ctx, "policy");
        IncidentExport form = form(ctx.pathParam("format"));
        Policy policy = Api.code(ctx, "policy", Policy.class, Policy.ISNAD);
        Path file = Files.createTempFile("isnad-export", ".tmp");
        boolean sent = false;
        try {
            ObjectNode manifest;
            try (Writer out = Files.newBufferedWriter(file)) {
                manifest = desk.export(form, policy, out);
            }
            ctx.header("X-Isnad-Manifest", manifest.toString());
            ctx.header("Content-Disposition", "attachment; filename=\"isnad." + ending(form) + "\"");
            ctx.contentType(media(form)).result(new Passing(file));
            sent = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!sent) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static IncidentExport form(String name) {
        for (IncidentExport form : IncidentExport.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(name)) {
                return form;
            }
        }
        throw new Wrong("'%s' is no form of export; there are csv, geojson, jsonl and links".formatted(name));
    }

    private static String ending(IncidentExport form) {
        return form == IncidentExport.LINKS ? "links.jsonl" : form.name().toLowerCase(Locale.ROOT);
    }

    private static String media(IncidentExport form) {
        return switch (form) {
            case CSV -> "text/csv; charset=utf-8";
            case GEOJSON -> Features.MEDIA;
            default -> "application/jsonl; charset=utf-8";
        };
    }

    /** The bytes of a file that goes when they were read. */
    private static final class Passing extends FilterInputStream {

        private final Path file;

        Passing(Path file) throws IOException {
            super(Files.newInputStream(file));
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }
}
