package org.isnad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is kept.
 *
 * @param seq       its number; the first is 1
 * @param json      canonical JSON of number, time, author, kind, body and the digest of the entry before
 * @param hash      SHA-256 of that JSON in UTF-8
 * @param signature Ed25519 signature of that JSON in Base64, or null
 */
public record Entry(
        long seq, String json, String hash, @Nullable String signature) {

    /**
     * Makes the entry that follows a head.
     *
     * @param at     when; kept to the second
     * @param author the person who did it, or {@code isnad} where the program did
     * @param kind   what kind of fact it is, in lower case
     * @param body   the fact
     * @param key    signs the entry, or null
     */
    public static Entry after(
            Head head, Instant at, String author, String kind, JsonNode body, @Nullable SigningKey key) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("seq", head.seq() + 1);
        entry.put("prev", head.hash());
        entry.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        entry.put("author", author);
        entry.put("kind", kind);
        entry.set("body", body);
        String json = CanonicalJson.write(entry);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Entry(head.seq() + 1, json, Sha256.of(bytes), key == null ? null : key.sign(bytes));
    }

    public Head head() {
        return new Head(seq, hash);
    }

    /** The JSON, parsed. */
    public JsonNode read() {
        return CanonicalJson.read(json);
    }
}
