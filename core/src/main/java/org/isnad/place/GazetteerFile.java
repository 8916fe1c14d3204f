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
import java.util.HexFormat;
import java.util.LinkedHashSet;
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
        String[] head = head(number);
        return new Place(
                head[0],
                head[1],
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
        byte[] listed = nameBytes(number);
        String[] lines = text(listed, 0, listed.length - 1).split("\n", -1);
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
        return area < 0 ? null : head(area)[1];
    }

    /** Places that have a name with this {@link NameKey#exact}. */
    List<Hit> exact(String key) {
        List<Hit> hits = new ArrayList<>();
        KeyFilter filter = new KeyFilter(key, false);
        for (int place : places(key, exact, exactBits)) {
            byte[] listed = nameBytes(place);
            int at = lineEnd(listed, 0) + 1;
            boolean found = false;
            while (at < listed.length && !found) {
                int end = lineEnd(listed, at);
                String name = filter.mayHave(listed, at, end) ? text(listed, at, end) : null;
                if (name != null && NameKey.exact(name).equals(key)) {
                    hits.add(new Hit(place, name));
                    found = true;
                }
                at = end + 1;
            }
        }
        return hits;
    }

    /**
     * Places that have a name with this {@link NameKey#skeleton}, among the first {@code most} names of all countries.
     *
     * @param country only in this country, or null for everywhere
     */
    List<Hit> skeleton(String key, int most, @Nullable String country) {
        int[] found = places(key, skeletons, skeletonBits);
        List<Hit> hits = new ArrayList<>();
        if (country != null && skeleton(key, found, most, country, hits) >= most) {
            // Names elsewhere may use up the number, so that they have to be looked at, too.
            hits.clear();
            skeleton(key, found, most, null, hits);
            hits.removeIf(hit -> !country.equals(country(hit.place())));
        } else if (country == null) {
            skeleton(key, found, most, null, hits);
        }
        return hits;
    }

    /** Adds hits until there are enough; tells how many names there may be, those in other countries included. */
    private int skeleton(String key, int[] found, int most, @Nullable String country, List<Hit> hits) {
        KeyFilter filter = new KeyFilter(key, true);
        int elsewhere = 0;
        for (int i = 0; i < found.length && hits.size() + elsewhere < most; i++) {
            boolean here = country == null || country.equals(country(found[i]));
            byte[] listed = nameBytes(found[i]);
            int at = lineEnd(listed, 0) + 1;
            while (at < listed.length) {
                int end = lineEnd(listed, at);
                if (filter.mayHave(listed, at, end)) {
                    String name = here ? text(listed, at, end) : null;
                    if (name == null) {
                        elsewhere++;
                    } else if (NameKey.skeleton(name).equals(key)) {
                        hits.add(new Hit(found[i], name));
                    }
                }
                at = end + 1;
            }
        }
        return hits.size() + elsewhere;
    }

    /** The places that an index has under a key, and some others that share a byte of its hash. */
    private int[] places(String key, int index, int bits) {
        if (key.isEmpty() || count == 0) {
            return new int[0];
        }
        int hash = GazetteerFormat.hash(key);
        int bucket = GazetteerFormat.bucket(hash, bits);
        byte print = GazetteerFormat.print(hash, bits);
        int entries = index + 4 * ((1 << bits) + 1);
        int from = bytes.getInt(index + 4 * bucket);
        int to = bytes.getInt(index + 4 * bucket + 4);
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
            int entry = entries + i * GazetteerFormat.ENTRY_BYTES;
            if (bytes.get(entry) == print) {
                found.add(bytes.getInt(entry + 1));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(int which) {
        return Math.toIntExact(bytes.getLong(8 + 8 * which));
    }

    private int at(int number) {
        return places + number * GazetteerFormat.PLACE_BYTES;
    }

    /** The id and the first name of a place. */
    private String[] head(int number) {
        byte[] listed = nameBytes(number);
        int id = lineEnd(listed, 0);
        int name = lineEnd(listed, id + 1);
        return new String[] {text(listed, 0, id), text(listed, id + 1, name)};
    }

    /** The id and the names of a place, each ended by a newline. They reach to those of the next place. */
    private byte[] nameBytes(int number) {
        int from = names + bytes.getInt(at(number) + 12);
        int to = number + 1 < count ? names + bytes.getInt(at(number + 1) + 12) : exact;
        byte[] listed = new byte[to - from - 1];
        bytes.get(from, listed);
        return listed;
    }

    private static int lineEnd(byte[] lines, int from) {
        int end = from;
        while (lines[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    private String text(int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return new String(part, StandardCharsets.UTF_8);
    }
}
