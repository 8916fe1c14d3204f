package org.isnad.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.code.Coded;
import org.isnad.incident.Account;
import org.isnad.origin.Copying;
import org.isnad.origin.OriginGroup;
import org.isnad.render.IncidentSheet;
import org.isnad.render.IncidentSheet.Member;
import org.isnad.report.ReportId;
import org.jspecify.annotations.Nullable;

/** Who tells of one incident, when, and who copies whom in it. */
record Tellers(List<Teller> tellers, List<Copy> copies) {

    /**
     * One report.
     *
     * @param source its outlet, or empty where it has none
     * @param day    its day, or null where it is unknown
     */
    record Teller(String source, @Nullable LocalDate day) {}

    /**
     * Two outlets whose reports are one voice.
     *
     * @param from     the one that copies, where that is known; else the one that comes first by name
     * @param directed whether it is known which of the two copies
     */
    record Copy(String from, String to, Copying.Kind kind, boolean directed) {}

    private static final long UNKNOWN = Long.MIN_VALUE;

    Tellers {
        tellers = List.copyOf(tellers);
        copies = List.copyOf(copies);
    }

    static Tellers of(IncidentSheet sheet) {
        Map<ReportId, Teller> tellers = new LinkedHashMap<>();
        for (Member member : sheet.members()) {
            Account account = member.account();
            String source = account.report().source();
            tellers.put(
                    account.report().id(),
                    new Teller(
                            source == null ? "" : source.strip(),
                            account.reading().published().date()));
        }
        Set<Copy> copies = new LinkedHashSet<>();
        for (OriginGroup voice : sheet.weighed().voices()) {
            for (Copying copying : voice.copying()) {
                Teller a = tellers.get(copying.a());
                Teller b = tellers.get(copying.b());
                if (a != null
                        && b != null
                        && !a.source().equals(b.source())
                        && !a.source().isEmpty()
                        && !b.source().isEmpty()) {
                    copies.add(copy(a, b, copying));
                }
            }
        }
        return new Tellers(
                List.copyOf(tellers.values()),
                copies.stream()
                        .sorted(Comparator.comparing(Copy::from)
                                .thenComparing(Copy::to)
                                .thenComparing(Copy::kind))
                        .toList());
    }

    /**
     * Who passes on says so in their own words. Of others the later one copies. Two that an agency is credited in copy the
     * agency, not one another.
     */
    private static Copy copy(Teller a, Teller b, Copying copying) {
        if (copying.kind() == Copying.Kind.RELAY && (copying.inA() == null) != (copying.inB() == null)) {
            return copying.inA() != null
                    ? new Copy(a.source(), b.source(), copying.kind(), true)
                    : new Copy(b.source(), a.source(), copying.kind(), true);
        }
        LocalDate dayA = a.day();
        LocalDate dayB = b.day();
        if (copying.kind() == Copying.Kind.CREDIT || dayA == null || dayB == null || dayA.equals(dayB)) {
            boolean inOrder = a.source().compareTo(b.source()) < 0;
            return new Copy(
                    inOrder ? a.source() : b.source(), inOrder ? b.source() : a.source(), copying.kind(), false);
        }
        return dayA.isAfter(dayB)
                ? new Copy(a.source(), b.source(), copying.kind(), true)
                : new Copy(b.source(), a.source(), copying.kind(), true);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(tellers.size());
            for (Teller teller : tellers) {
                text(out, teller.source());
                out.writeLong(teller.day() == null ? UNKNOWN : teller.day().toEpochDay());
            }
            out.writeInt(copies.size());
            for (Copy copy : copies) {
                text(out, copy.from());
                text(out, copy.to());
                text(out, copy.kind().code());
                out.writeBoolean(copy.directed());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static Tellers read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<Teller> tellers = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                String source = text(in);
                long day = in.readLong();
                tellers.add(new Teller(source, day == UNKNOWN ? null : LocalDate.ofEpochDay(day)));
            }
            List<Copy> copies = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                copies.add(new Copy(text(in), text(in), Coded.of(Copying.Kind.class, text(in)), in.readBoolean()));
            }
            return new Tellers(tellers, copies);
        } catch (IOException e) {
            throw new UncheckedIOException("the tellers of an incident are cut off", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
