package org.isnad.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.claim.ActorClaim;
import org.isnad.claim.Figure;
import org.isnad.claim.IncidentClaim;
import org.isnad.claim.PlaceClaim;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.report.Evidence;
import org.isnad.report.Part;
import org.isnad.report.Report;
import org.isnad.report.ReportId;
import org.isnad.report.Span;

/**
 * Words of a report by which an incident can be found: its headline, and the whole text where the report tells of one act
 * and is no book; else the lines around what its claim rests on.
 */
record Passage(ReportId report, Evidence at) {

    private static final int WHOLE = 20_000;
    private static final int AROUND = 250;

    /** The passages of one account, in the order of the words. */
    static List<Passage> of(Member member) {
        Report report = member.account().report();
        List<Passage> passages = new ArrayList<>();
        if (!report.title().isEmpty()) {
            passages.add(new Passage(
                    report.id(),
                    new Evidence(Part.TITLE, new Span(0, report.title().length()))));
        }
        String text = report.text();
        IncidentClaim claim = member.account().claim();
        boolean alone = member.account().reading().incidents().size() <= 1;
        if (alone && !text.isEmpty() && text.length() <= WHOLE) {
            passages.add(new Passage(report.id(), new Evidence(Part.TEXT, new Span(0, text.length()))));
        } else if (claim != null) {
            for (Span span : around(text, claim)) {
                passages.add(new Passage(report.id(), new Evidence(Part.TEXT, span)));
            }
        }
        return passages;
    }

    private static List<Span> around(String text, IncidentClaim claim) {
        List<Span> spans = Stream.of(
                        Stream.of(claim.quote()),
                        claim.places().stream().map(PlaceClaim::at),
                        claim.actors().stream().map(ActorClaim::at),
                        claim.casualties().stream().map(Figure::quote),
                        claim.weapons().stream())
                .flatMap(s -> s)
                .filter(Objects::nonNull)
                .filter(evidence -> evidence.part() == Part.TEXT)
                .map(evidence -> widened(text, evidence.span()))
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** The line that the words stand in, at most so much of it, from word to word. */
    private static Span widened(String text, Span span) {
        int end = Math.min(span.end(), text.length());
        int start = Math.min(span.start(), end - 1);
        int from = start;
        while (from > 0 && text.charAt(from - 1) != '\n' && start - from < AROUND) {
            from--;
        }
        while (from > 0 && from < start && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        int to = end;
        while (to < text.length() && text.charAt(to) != '\n' && to - end < AROUND) {
            to++;
        }
        while (to < text.length() && to > end && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Passages as bytes. */
    static byte[] write(List<Passage> passages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(passages.size());
            for (Passage passage : passages) {
                out.writeUTF(passage.report().value());
                out.writeBoolean(passage.at().part() == Part.TITLE);
                out.writeInt(passage.at().span().start());
                out.writeInt(passage.at().span().end());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #write} wrote. */
    static List<Passage> read(byte[] bytes) {
        List<Passage> passages = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                ReportId report = new ReportId(in.readUTF());
                Part part = in.readBoolean() ? Part.TITLE : Part.TEXT;
                passages.add(new Passage(report, new Evidence(part, new Span(in.readInt(), in.readInt()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the passages of an incident are cut off", e);
        }
        return passages;
    }
}
