package org.isnad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a chain, entry by entry, and notes what is wrong. A broken link (an entry is missing, added or out of place) is
 * told apart from changed content. Of entries that were written together only the last is signed; its signature covers
 * those before it through the chain. For one thread.
 */
public final class ChainCheck {

    /** The kind of entry that names the key by which all later entries are signed; it is signed by that key itself. */
    public static final String KEY = "key";

    private final @Nullable PublicKey pinned;
    private final List<String> faults = new ArrayList<>();
    private final List<Head> mustHold = new ArrayList<>();
    private Head head = Head.NONE;
    private @Nullable PublicKey key;
    private long signed;
    private boolean lastSigned;

    /**
     * Begins at the first entry.
     *
     * @param pinned the only key that may have signed, or null to believe the key that the chain names
     * @param heads  heads that somebody noted earlier: the chain must hold each of them
     */
    public ChainCheck(@Nullable PublicKey pinned, List<Head> heads) {
        this.pinned = pinned;
        this.mustHold.addAll(heads);
    }

    /** Checks the next entry; null where it cannot be read. */
    public @Nullable JsonNode next(Entry entry) {
        byte[] bytes = entry.json().getBytes(StandardCharsets.UTF_8);
        JsonNode read = parse(entry);
        if (!Sha256.of(bytes).equals(entry.hash())) {
            fault(entry, "its content does not fit its digest: it was changed");
        }
        if (entry.seq() != head.seq() + 1) {
            fault(entry, "follows entry %d: entries are missing or out of order".formatted(head.seq()));
        }
        if (read != null) {
            if (read.path("seq").asLong() != entry.seq()) {
                fault(entry, "says that it is entry " + read.path("seq").asText());
            }
            if (!read.path("prev").asText().equals(head.hash())) {
                fault(entry, "does not follow the entry before it: the chain is broken");
            }
            learnKey(entry, read);
        }
        checkSignature(entry, bytes);
        head = headOf(entry, bytes);
        Head here = head;
        mustHold.removeIf(here::equals);
        return read;
    }

    /** Notes what is wrong with the whole; after the last entry. */
    public void finish() {
        for (Head missing : mustHold) {
            faults.add(
                    missing.seq() > head.seq()
                            ? "ledger: ends at entry %d, but it had %d: it was cut off"
                                    .formatted(head.seq(), missing.seq())
                            : "ledger: entry %d is not the one that was noted: it was rewritten"
                                    .formatted(missing.seq()));
        }
        mustHold.clear();
        if (key != null && !lastSigned) {
            faults.add("ledger: entry %d, the last one, is not signed, though a key was named before it"
                    .formatted(head.seq()));
        }
        if (pinned != null && signed == 0) {
            faults.add("ledger: no entry is signed, but a key was given");
        }
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    public Head head() {
        return head;
    }

    /** How many signatures are good. */
    public long signed() {
        return signed;
    }

    private void learnKey(Entry entry, JsonNode read) {
        if (!read.path("kind").asText().equals(KEY)) {
            return;
        }
        try {
            PublicKey named =
                    PublicKey.ofBase64(read.path("body").path("public").asText());
            if (pinned != null && !named.equals(pinned)) {
                fault(entry, "names another key than the one given");
            }
            if (key != null && !key.equals(named)) {
                fault(entry, "names a second key");
            }
            key = named;
        } catch (IllegalArgumentException e) {
            fault(entry, e.getMessage());
        }
    }

    private void checkSignature(Entry entry, byte[] bytes) {
        String signature = entry.signature();
        lastSigned = signature != null;
        if (signature == null) {
            return;
        }
        PublicKey signer = pinned == null ? key : pinned;
        if (signer == null) {
            fault(entry, "is signed, but no key was named before it");
        } else if (!signer.made(signature, bytes)) {
            fault(entry, "its signature is not by the ledger's key");
        } else {
            signed++;
        }
    }

    /** The chain goes on from its content where what stands for its number or its digest is none. */
    private Head headOf(Entry entry, byte[] bytes) {
        try {
            return entry.head();
        } catch (IllegalArgumentException e) {
            fault(entry, e.getMessage());
            return new Head(Math.max(0, entry.seq()), Sha256.of(bytes));
        }
    }

    private @Nullable JsonNode parse(Entry entry) {
        try {
            JsonNode read = entry.read();
            if (!CanonicalJson.write(read).equals(entry.json())) {
                fault(entry, "is not in canonical form");
            }
            return read;
        } catch (IllegalArgumentException e) {
            fault(entry, e.getMessage());
            return null;
        }
    }

    private void fault(Entry entry, @Nullable String what) {
        faults.add("ledger: entry %d: %s".formatted(entry.seq(), what));
    }
}
