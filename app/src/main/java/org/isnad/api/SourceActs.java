package org.isnad.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.isnad.archive.Decided;
import org.isnad.archive.Desk;
import org.isnad.archive.SourceNotes;
import org.isnad.incident.Change;
import org.isnad.incident.Change.Reliance;

/** What a person says of a source, out of the fields of a form or of a JSON object, and its writing down. */
public final class SourceActs {

    /** Every act there is. */
    public static final Set<String> KNOWN = Set.of("rate", "define", "undo");

    private final Fields fields;

    /**
     * An act on a source.
     *
     * @param fields {@code source}, {@code act}, {@code version}, {@code reason}, {@code author}, and what the act takes
     */
    public SourceActs(Map<String, List<String>> fields) {
        this.fields = new Fields(fields);
    }

    /** The source that it is on. */
    public String source() {
        return fields.text("source", Fields.LONGEST_NAME);
    }

    /**
     * Does it.
     *
     * @throws Wrong                             where a field is missing or not as it must be
     * @throws org.isnad.archive.StaleException where somebody said something of the source since it was looked at
     */
    public Decided on(Desk desk) {
        String source = source();
        String act = fields.text("act", Fields.LONGEST_NAME);
        if (!KNOWN.contains(act)) {
            throw new Wrong("'%s' is no act on a source; there are %s".formatted(act, new TreeSet<>(KNOWN)));
        }
        String version = fields.text("version", Fields.LONGEST_NAME);
        String author = fields.text("author", Fields.LONGEST_NAME);
        String reason = fields.text("reason", Fields.LONGEST_REASON);
        SourceNotes notes = new SourceNotes(desk);
        return switch (act) {
            case "rate" ->
                notes.decide(
                        author,
                        reason,
                        version,
                        new Change.RateSource(source, fields.code("reliability", Reliance.class)));
            case "define" ->
                notes.decide(
                        author,
                        reason,
                        version,
                        new Change.DefineSource(
                                source,
                                fields.words("civilians", Fields.LONGEST_REASON),
                                fields.words("coverage", Fields.LONGEST_REASON)));
            default -> notes.undo(author, reason, source, version, fields.text("decision", Fields.LONGEST_NAME));
        };
    }
}
