package org.isnad.place;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a gazetteer file. The same entries in the same order make the same bytes. About 60 bytes of memory a place and
 * 10 a name; the names themselves go to the disk at once.
 */
public final class GazetteerWriter implements AutoCloseable {

    private static final int MOST_NAME_BYTES = 400;

    private final Path file;
    private final Path part;
    private final Map<String, String> facts;
    private final DataOutputStream names;
    private final Map<String, Integer> keyNumbers = new HashMap<>();
    private int[] placeOfKey = new int[16];
    private ByteBuffer places = ByteBuffer.allocate(1 << 16);
    private int[] parentKeys = new int[1 << 10];
    private Postings exact = new Postings();
    private Postings skeletons = new Postings();
    private long nameBytes;
    private long nameCount;
    private int count;

    /**
     * @param file  to be made or replaced; written whole or not at all
     * @param facts what the file says of itself: title, source, licence
     */
    public GazetteerWriter(Path file, Map<String, String> facts) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.facts = new TreeMap<>(facts);
        Files.deleteIfExists(part);
        this.names = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    }

    public int count() {
        return count;
    }

    /** Adds a place. Of names that differ only in case, accents or marks the first is kept. */
    public void add(GazetteerEntry entry) throws IOException {
        Set<String> exactKeys = new HashSet<>();
        Set<String> skeletonKeys = new HashSet<>();
        long offset = nameBytes;
        if (offset > Integer.MAX_VALUE) {
            throw new IOException("more than 2 GB of names; import the files of single countries instead");
        }
        write(entry.id());
        for (String name : entry.names()) {
            String key = NameKey.exact(name);
            if (key.isEmpty() || name.length() > MOST_NAME_BYTES / 4 || !exactKeys.add(key)) {
                continue;
            }
            exact.add(GazetteerFormat.hash(key), count);
            String skeleton = NameKey.skeleton(name);
            if (skeleton.length() > 1 && skeletonKeys.add(skeleton)) {
                skeletons.add(GazetteerFormat.hash(skeleton), count);
            }
            write(name.replace('\n', ' '));
            nameCount++;
        }
        if (exactKeys.isEmpty()) {
            write(entry.names().get(0).replace('\n', ' '));
        }
        names.write(0);
        nameBytes++;
        place(entry, (int) offset);
    }

    private void place(GazetteerEntry entry, int offset) {
        if (places.remaining() < GazetteerFormat.PLACE_BYTES) {
            places = ByteBuffer.allocate(places.capacity() * 2).put(places.flip());
        }
        if (count == parentKeys.length) {
            parentKeys = Arrays.copyOf(parentKeys, count * 2);
        }
        String country = entry.country();
        places.putInt((int) Math.round(entry.at().lat() * 1e5))
                .putInt((int) Math.round(entry.at().lon() * 1e5))
                .putInt((int) Math.min(Integer.MAX_VALUE, entry.population()))
                .putInt(offset)
                .putInt(-1)
                .put((byte) (country == null ? 0 : country.charAt(0)))
                .put((byte) (country == null ? 0 : country.charAt(1)))
                .putShort((short) Math.min(0xFFFF, entry.radiusKm()))
                .put((byte) entry.kind().stored());
        parentKeys[count] = entry.parent() == null ? -1 : number(entry.parent());
        if (entry.key() != null) {
            int key = number(entry.key());
            if (placeOfKey[key] < 0) {
                placeOfKey[key] = count;
            }
        }
        count++;
    }

    private int number(String key) {
        Integer known = keyNumbers.get(key);
        if (known != null) {
            return known;
        }
        int number = keyNumbers.size();
        keyNumbers.put(key, number);
        if (number >= placeOfKey.length) {
            placeOfKey = Arrays.copyOf(placeOfKey, placeOfKey.length * 2);
        }
        placeOfKey[number] = -1;
        return number;
    }

    private void write(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        names.write(bytes);
        names.write('\n');
        nameBytes += bytes.length + 1;
    }

    /** Puts the parts together. The file appears when it is whole; before that the old one stands. */
    public void finish() throws IOException {
        names.close();
        for (int i = 0; i < count; i++) {
            int key = parentKeys[i];
            int parent = key < 0 ? -1 : placeOfKey[key];
            places.putInt(i * GazetteerFormat.PLACE_BYTES + 16, parent == i ? -1 : parent);
        }
        byte[] about = about().getBytes(StandardCharsets.UTF_8);
        int exactBits = exact.bits();
        int skeletonBits = skeletons.bits();
        long[] numbers = new long[GazetteerFormat.NUMBERS];
        numbers[GazetteerFormat.FACTS] = GazetteerFormat.HEAD_BYTES;
        numbers[GazetteerFormat.PLACES] = (long) GazetteerFormat.HEAD_BYTES + about.length;
        numbers[GazetteerFormat.PLACE_COUNT] = count;
        numbers[GazetteerFormat.NAMES] = numbers[GazetteerFormat.PLACES] + (long) count * GazetteerFormat.PLACE_BYTES;
        numbers[GazetteerFormat.NAME_COUNT] = nameCount;
        numbers[GazetteerFormat.EXACT] = numbers[GazetteerFormat.NAMES] + nameBytes;
        numbers[GazetteerFormat.EXACT_BITS] = exactBits;
        numbers[GazetteerFormat.SKELETON] = numbers[GazetteerFormat.EXACT] + exact.bytes(exactBits);
        numbers[GazetteerFormat.SKELETON_BITS] = skeletonBits;
        numbers[GazetteerFormat.LENGTH] = numbers[GazetteerFormat.SKELETON] + skeletons.bytes(skeletonBits);
        if (numbers[GazetteerFormat.LENGTH] > Integer.MAX_VALUE) {
            throw new IOException("the index would be larger than 2 GB; import the files of single countries instead");
        }
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16)) {
                out.write(new byte[GazetteerFormat.HEAD_BYTES]);
                OutputStream body = new DigestOutput(out, digest);
                body.write(about);
                body.write(places.array(), 0, count * GazetteerFormat.PLACE_BYTES);
                Files.copy(part, body);
                exact.write(body, exactBits);
                skeletons.write(body, skeletonBits);
            }
            ByteBuffer head = ByteBuffer.allocate(GazetteerFormat.HEAD_BYTES).put(GazetteerFormat.MAGIC);
            for (long number : numbers) {
                head.putLong(number);
            }
            head.put(digest.digest()).flip();
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                while (head.hasRemaining()) {
                    channel.write(head, head.position());
                }
                channel.force(true);
            }
            Files.move(
                    whole,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Drops what was not finished. */
    @Override
    public void close() throws IOException {
        try {
            names.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String about() {
        StringBuilder lines = new StringBuilder();
        facts.forEach((key, value) ->
                lines.append(key).append('=').append(value.replace('\n', ' ')).append('\n'));
        return lines.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Passes bytes on and takes their digest. */
    private static final class DigestOutput extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest;

        DigestOutput(OutputStream out, MessageDigest digest) {
            this.out = out;
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            digest.update((byte) b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
        }
    }

    /** Entries of one index: the hash above, the place below. */
    private static final class Postings {

        private long[] entries = new long[1 << 12];
        private int size;

        void add(int hash, int place) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size + (size >> 1));
            }
            entries[size++] = (long) hash << 32 | place;
        }

        /** About two entries a bucket. */
        int bits() {
            int bits = 1;
            while (bits < GazetteerFormat.MOST_BUCKET_BITS && 2L << bits < size) {
                bits++;
            }
            return bits;
        }

        long bytes(int bits) {
            return 4L * ((1L << bits) + 1) + (long) GazetteerFormat.ENTRY_BYTES * size;
        }

        void write(OutputStream out, int bits) throws IOException {
            Arrays.sort(entries, 0, size);
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
            int at = 0;
            for (int bucket = 0; bucket < 1 << bits; bucket++) {
                data.writeInt(at);
                while (at < size && GazetteerFormat.bucket((int) (entries[at] >>> 32), bits) == bucket) {
                    at++;
                }
            }
            data.writeInt(size);
            for (int i = 0; i < size; i++) {
                data.writeByte(GazetteerFormat.print((int) (entries[i] >>> 32), bits));
                data.writeInt((int) entries[i]);
            }
            data.flush();
        }
    }
}
