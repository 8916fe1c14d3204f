package org.isnad.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.code.DateBasis;
import org.isnad.code.DatePrecision;
import org.isnad.code.EventType;
import org.isnad.code.Group;
import org.isnad.code.Harm;
import org.isnad.incident.Change.GradeCode;
import org.isnad.mention.EventDate;
import org.isnad.place.LatLon;
import org.isnad.place.Precision;
import org.isnad.weighing.StrikeStatus;
import org.jspecify.annotations.Nullable;

/** Rows as bytes. Codes are written, not ordinals. {@link #FORM} changes whenever the bytes or their meaning do. */
final class RowCodec {

    /** The form of the whole index. One of another form is made anew. */
    static final String FORM = "3";

    private static final long NONE = Long.MIN_VALUE;

    private RowCodec() {}

    static byte[] write(IncidentRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out).row(row);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    static IncidentRow read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Reader(in).row();
        } catch (IOException e) {
            throw new UncheckedIOException("a row of the index is cut off", e);
        }
    }

    private record Writer(DataOutputStream out) {

        void row(IncidentRow row) throws IOException {
            out.writeLong(row.id());
            text(row.title());
            code(row.what().type());
            date(row.what().date());
            out.writeShort(row.what().tolls().size());
            for (Toll toll : row.what().tolls()) {
                code(toll.harm());
                code(toll.group());
                number(toll.low());
                number(toll.best());
                number(toll.high());
            }
            out.writeShort(row.what().parties().size());
            for (Party party : row.what().parties()) {
                code(party.id());
                text(party.name());
                codes(party.as());
            }
            text(row.where().place());
            text(row.where().province());
            text(row.where().country());
            spot(row.where().spot());
            code(row.standing().grade());
            out.writeBoolean(row.standing().byPerson());
            code(row.standing().strike());
            code(row.standing().review());
            codes(row.standing().doubts());
            out.writeInt(row.told().reports());
            out.writeInt(row.told().voices());
            texts(row.told().sources());
            texts(row.told().languages());
            out.writeInt(row.told().maybeSame().size());
            for (long other : row.told().maybeSame()) {
                out.writeLong(other);
            }
            out.writeLong(row.changed().seq());
            out.writeLong(row.changed().at().getEpochSecond());
        }

        private void date(@Nullable EventDate date) throws IOException {
            out.writeBoolean(date != null);
            if (date != null) {
                out.writeLong(date.first().toEpochDay());
                out.writeLong(date.last().toEpochDay());
                code(date.precision());
                code(date.basis());
            }
        }

        private void spot(@Nullable Spot spot) throws IOException {
            out.writeBoolean(spot != null);
            if (spot != null) {
                out.writeDouble(spot.at().lat());
                out.writeDouble(spot.at().lon());
                out.writeInt(spot.radiusM());
                code(spot.precision());
                out.writeBoolean(spot.ambiguous());
            }
        }

        private void number(@Nullable Long number) throws IOException {
            out.writeLong(number == null ? NONE : number);
        }

        private void code(@Nullable Coded code) throws IOException {
            text(code == null ? null : code.code());
        }

        private void codes(Collection<? extends Coded> codes) throws IOException {
            out.writeByte(codes.size());
            for (Coded code : codes) {
                code(code);
            }
        }

        private void texts(List<String> texts) throws IOException {
            out.writeInt(texts.size());
            for (String text : texts) {
                text(text);
            }
        }

        private void text(@Nullable String text) throws IOException {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(text == null ? -1 : bytes.length);
            out.write(bytes);
        }
    }

    private record Reader(DataInputStream in) {

        IncidentRow row() throws IOException {
            return new IncidentRow(
                    in.readLong(),
                    required(),
                    what(),
                    where(),
                    standing(),
                    told(),
                    new IncidentRow.Changed(in.readLong(), Instant.ofEpochSecond(in.readLong())));
        }

        private IncidentRow.What what() throws IOException {
            EventType type = code(EventType.class);
            EventDate date = in.readBoolean()
                    ? new EventDate(
                            LocalDate.ofEpochDay(in.readLong()),
                            LocalDate.ofEpochDay(in.readLong()),
                            known(DatePrecision.class),
                            known(DateBasis.class),
                            null)
                    : null;
            List<Toll> tolls = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) {
                tolls.add(new Toll(known(Harm.class), known(Group.class), number(), number(), number()));
            }
            List<Party> parties = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) {
                parties.add(new Party(known(ActorId.class), required(), codes(Stance.class)));
            }
            return new IncidentRow.What(type, date, tolls, parties);
        }

        private IncidentRow.Where where() throws IOException {
            return new IncidentRow.Where(text(), text(), text(), spot());
        }

        private @Nullable Spot spot() throws IOException {
            return in.readBoolean()
                    ? new Spot(
                            new LatLon(in.readDouble(), in.readDouble()),
                            in.readInt(),
                            known(Precision.class),
                            in.readBoolean())
                    : null;
        }

        private IncidentRow.Standing standing() throws IOException {
            return new IncidentRow.Standing(
                    known(GradeCode.class),
                    in.readBoolean(),
                    known(StrikeStatus.class),
                    known(Review.class),
                    codes(Doubt.class));
        }

        private IncidentRow.Told told() throws IOException {
            int reports = in.readInt();
            int voices = in.readInt();
            List<String> sources = texts();
            List<String> languages = texts();
            List<Long> same = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                same.add(in.readLong());
            }
            return new IncidentRow.Told(reports, voices, sources, languages, same);
        }

        private @Nullable Long number() throws IOException {
            long number = in.readLong();
            return number == NONE ? null : number;
        }

        private <E extends Enum<E> & Coded> Set<E> codes(Class<E> type) throws IOException {
            Set<E> codes = EnumSet.noneOf(type);
            for (int left = in.readByte(); left > 0; left--) {
                codes.add(known(type));
            }
            return codes;
        }

        private <E extends Enum<E> & Coded> E known(Class<E> type) throws IOException {
            return Coded.of(type, required());
        }

        private <E extends Enum<E> & Coded> @Nullable E code(Class<E> type) throws IOException {
            String code = text();
            return code == null ? null : Coded.of(type, code);
        }

        private List<String> texts() throws IOException {
            List<String> texts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                texts.add(required());
            }
            return texts;
        }

        private String required() throws IOException {
            String text = text();
            if (text == null) {
                throw new IOException("a text is missing");
            }
            return text;
        }

        private @Nullable String text() throws IOException {
            int length = in.readInt();
            if (length < 0) {
                return null;
            }
            return new String(in.readNBytes(length), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
