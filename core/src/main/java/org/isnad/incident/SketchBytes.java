package org.isnad.incident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.isnad.code.ActorId;
import org.isnad.code.Coded;
import org.isnad.code.EventType;
import org.isnad.incident.Sketch.Toll;
import org.isnad.place.LatLon;
import org.jspecify.annotations.Nullable;

/** Sketches as bytes: the version, then each field in the order of the record; codes and words as text. */
final class SketchBytes {

    private static final long NO_NUMBER = Long.MIN_VALUE;

    private SketchBytes() {}

    static byte[] write(Sketch sketch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(Sketch.VERSION);
            EventType type = sketch.type();
            out.writeUTF(type == null ? "" : type.code());
            day(out, sketch.first());
            day(out, sketch.last());
            out.writeBoolean(sketch.stated());
            day(out, sketch.published());
            out.writeShort(sketch.places().size());
            for (Locality place : sketch.places()) {
                out.writeUTF(place.name());
                Locality.Point at = place.at();
                out.writeBoolean(at != null);
                if (at != null) {
                    out.writeDouble(at.at().lat());
                    out.writeDouble(at.at().lon());
                    out.writeDouble(at.radiusKm());
                }
            }
            out.writeShort(sketch.actors().size());
            for (ActorId actor : sketch.actors()) {
                out.writeUTF(actor.code());
            }
            toll(out, sketch.killed());
            toll(out, sketch.injured());
            out.writeByte(sketch.ages().size());
            for (int age : sketch.ages()) {
                out.writeByte(age);
            }
            out.writeInt(sketch.words().words().size());
            for (Words.Word word : sketch.words().words()) {
                out.writeUTF(word.key());
                out.writeByte(word.title());
                out.writeByte(word.passage());
                out.writeByte(word.body());
                out.writeByte(word.names());
                out.writeShort(word.rarity());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    static Sketch read(ClaimRef ref, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != Sketch.VERSION) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "the sketch of %s is of version %d, not %d; make it anew",
                        ref,
                        version,
                        Sketch.VERSION));
            }
            String type = in.readUTF();
            return new Sketch(
                    ref,
                    type.isEmpty() ? null : Coded.of(EventType.class, type),
                    day(in),
                    day(in),
                    in.readBoolean(),
                    day(in),
                    places(in),
                    actors(in),
                    toll(in),
                    toll(in),
                    ages(in),
                    words(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("the sketch of %s is cut short; make it anew".formatted(ref), e);
        }
    }

    private static List<Locality> places(DataInputStream in) throws IOException {
        int size = in.readUnsignedShort();
        List<Locality> places = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            places.add(new Locality(
                    name,
                    in.readBoolean()
                            ? new Locality.Point(new LatLon(in.readDouble(), in.readDouble()), in.readDouble())
                            : null));
        }
        return places;
    }

    private static Set<ActorId> actors(DataInputStream in) throws IOException {
        Set<ActorId> actors = EnumSet.noneOf(ActorId.class);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            actors.add(Coded.of(ActorId.class, in.readUTF()));
        }
        return actors;
    }

    private static SortedSet<Integer> ages(DataInputStream in) throws IOException {
        SortedSet<Integer> ages = new TreeSet<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            ages.add(in.readUnsignedByte());
        }
        return ages;
    }

    private static Words words(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Words.Word> words = new ArrayList<>(Math.min(size, 10_000));
        for (int i = 0; i < size; i++) {
            words.add(new Words.Word(
                    in.readUTF(),
                    in.readUnsignedByte(),
                    in.readUnsignedByte(),
                    in.readUnsignedByte(),
                    in.readUnsignedByte(),
                    in.readUnsignedShort()));
        }
        return Words.of(words);
    }

    private static void toll(DataOutputStream out, @Nullable Toll toll) throws IOException {
        out.writeLong(toll == null || toll.low() == null ? NO_NUMBER : toll.low());
        out.writeLong(toll == null || toll.high() == null ? NO_NUMBER : toll.high());
    }

    private static @Nullable Toll toll(DataInputStream in) throws IOException {
        long low = in.readLong();
        long high = in.readLong();
        return low == NO_NUMBER && high == NO_NUMBER
                ? null
                : new Toll(low == NO_NUMBER ? null : low, high == NO_NUMBER ? null : high);
    }

    private static void day(DataOutputStream out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? NO_NUMBER : day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        long day = in.readLong();
        return day == NO_NUMBER ? null : LocalDate.ofEpochDay(day);
    }
}
