package org.isnad.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A gazetteer file, mapped into memory. Threads may share it. */
public final class GazetteerFile {

    /** A place that has a name asked for. */
    record Hit(int place, String name) {}

    private final ByteBuffer bytes;
    private final SortedMap<String, String> facts;
    private final String digest;
    private final int places;
    private final int names;
    private final int count;
    private final int nameCount;
    private final int exact;
    private final int exactBits;
    private final int skeletons;
    private final int skeletonBits;

    private GazetteerFile(ByteBuffer bytes) {
        this.bytes = bytes;
        this.places = number(GazetteerFormat.PLACES);
        this.count = number(GazetteerFormat.PLACE_COUNT);
        this.names = number(GazetteerFormat.NAMES);
        this.nameCount = number(GazetteerFormat.NAME_COUNT);
        this.exact = number(GazetteerFormat.EXACT);
        this.exactBits = number(GazetteerFormat.EXACT_BITS);
        this.skeletons = number(GazetteerFormat.SKELETON);
        this.skeletonBits = number(GazetteerFormat.SKELETON_BITS);
        byte[] sha = new byte[32];
        bytes.get(GazetteerFormat.DIGEST_AT, sha);
        this.digest = HexFormat.of().formatHex(sha);
        SortedMap<String, String> about = new TreeMap<>();
        for (String line : text(number(GazetteerFormat.FACTS), places).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                about.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        this.facts = Collections.unmodifiableSortedMap(about);
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it cannot be read or is no whole gazetteer of this version; the message tells the remedy
     */
    public static GazetteerFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < GazetteerFormat.HEAD_BYTES || size > Integer.MAX_VALUE) {
                throw new IOException(file + " is no gazetteer of Isnad; remove it and import its places again");
            }
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, size), file.toString());
        }
    }

    /** A gazetteer that is in memory already. */
    public static GazetteerFile of(ByteBuffer bytes, String name) throws IOException {
        byte[] magic = new byte[GazetteerFormat.MAGIC.length];
        bytes.get(0, magic);
        if (!Arrays.equals(magic, GazetteerFormat.MAGIC)) {
            throw new IOException(name + " is no gazetteer of this version of Isnad; import its places again");
        }
        if (bytes.getLong(8) != bytes.capacity()) {
            throw new IOException("%s should be %d bytes long and is %d; import its places again"
                    .formatted(name, bytes.getLong(8), bytes.capacity()));
        }
        return new GazetteerFile(bytes);
    }

    /** SHA-256 of the contents, lower-case hex, as the file says. */
    public String digest() {
        return digest;
    }

    /** What the file says of itself: title, source, licence. */
    public SortedMap<String, String> facts() {
        return facts;
    }

    public int count() {
        return count;
    }

    /** How many spellings are listed, all places taken together. */
    public int nameCount() {
        return nameCount;
    }

    public Place place(int number) {
        int at = at(number);
        String[] lines = lines(number, 2);
        return new Place(
                lines[0],
                lines[1],
                point(number),
                kind(number),
                population(number),
                bytes.getShort(at + 22) & 0xFFFF,
                new Place.Parents(country(number), area(number, PlaceKind.PROVINCE), area(number, PlaceKind.DISTRICT)));
    }

    LatLon point(int number) {
        int at = at(number);
        return new LatLon(bytes.getInt(at) / 1e5, bytes.getInt(at + 4) / 1e5);
    }

    int population(int number) {
        return bytes.getInt(at(number) + 8);
    }

    PlaceKind kind(int number) {
        return PlaceKind.ofStored(bytes.get(at(number) + 24));
    }

    @Nullable
    String country(int number) {
        byte first = bytes.get(at(number) + 20);
        return first == 0 ? null : new String(new char[] {(char) first, (char) bytes.get(at(number) + 21)});
    }

    /** All names of a place, the one to show first. */
    public List<String> names(int number) {
        String[] lines = lines(number, Integer.MAX_VALUE);
        return List.of(lines).subList(1, lines.length);
    }

    /** The area of this kind that the place is or lies in: its number, or -1. */
    int areaNumber(int number, PlaceKind kind) {
        int area = number;
        for (int steps = 0; area >= 0 && steps < 6; steps++) {
            if (kind(area) == kind) {
                return area;
            }
            area = bytes.getInt(at(area) + 16);
        }
        return -1;
    }

    private @Nullable String area(int number, PlaceKind kind) {
        int area = areaNumber(number, kind);
        return area < 0 ? null : lines(area, 2)[1];
    }

    /** Places that have a name with this {@link NameKey#exact}. */
    List<Hit> exact(String key) {
        return find(key, exact, exactBits, Integer.MAX_VALUE, false);
    }

    /** Places that have a name with this {@link NameKey#skeleton}, the first {@code most} of them. */
    List<Hit> skeleton(String key, int most) {
        return find(key, skeletons, skeletonBits, most, true);
    }

    private List<Hit> find(String key, int index, int bits, int most, boolean skeleton) {
        if (key.isEmpty() || count == 0) {
            return List.of();
        }
        int hash = GazetteerFormat.hash(key);
        int bucket = GazetteerFormat.bucket(hash, bits);
        byte print = GazetteerFormat.print(hash, bits);
        int entries = index + 4 * ((1 << bits) + 1);
        int from = bytes.getInt(index + 4 * bucket);
        int to = bytes.getInt(index + 4 * bucket + 4);
        List<Hit> hits = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = from; i < to && hits.size() < most; i++) {
            int entry = entries + i * GazetteerFormat.ENTRY_BYTES;
            if (bytes.get(entry) != print) {
                continue;
            }
            int place = bytes.getInt(entry + 1);
            if (!seen.add(place)) {
                continue;
            }
            for (String name : names(place)) {
                if ((skeleton ? NameKey.skeleton(name) : NameKey.exact(name)).equals(key)) {
                    hits.add(new Hit(place, name));
                    if (!skeleton) {
                        break;
                    }
                }
            }
        }
        return hits;
    }

    private int number(int which) {
        return Math.toIntExact(bytes.getLong(8 + 8 * which));
    }

    private int at(int number) {
        return places + number * GazetteerFormat.PLACE_BYTES;
    }

    private String[] lines(int number, int most) {
        int from = names + bytes.getInt(at(number) + 12);
        int to = from;
        int lines = 0;
        while (bytes.get(to) != 0 && lines < most) {
            if (bytes.get(to) == '\n') {
                lines++;
            }
            to++;
        }
        return text(from, to - 1).split("\n", -1);
    }

    private String text(int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return new String(part, StandardCharsets.UTF_8);
    }
}
