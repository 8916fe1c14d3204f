package org.isnad.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.Set;
import org.isnad.ledger.ChainCheck;
import org.isnad.ledger.Entry;
import org.isnad.ledger.Head;
import org.isnad.ledger.PublicKey;
import org.isnad.ledger.SigningKey;
import org.isnad.store.LedgerTable;
import org.isnad.store.Session;
import org.isnad.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of one transaction to the ledger. The last of them is held back until {@link #close}, for it alone is
 * signed.
 */
final class Journal {

    /** The author of what the program does by itself. */
    static final String PROGRAM = "isnad";

    /** Kinds of entries that the archive itself writes. */
    static final Set<String> OWN_KINDS =
            Set.of("create", "key", "capture", "report", "reading", "link", "decision", "undo", "export", "rebuild");

    private static final String KEY = "key";

    private final LedgerTable ledger;
    private final Clock clock;
    private final @Nullable SigningKey key;
    private Head head;
    private @Nullable Draft last;

    private record Draft(String author, String kind, JsonNode body) {}

    /**
     * Begins where the ledger ends; a new one begins with an entry that says so.
     *
     * @throws StoreException where the ledger is signed and the key is not that of the ledger
     */
    Journal(Session session, Clock clock, @Nullable SigningKey key) {
        this.ledger = session.ledger();
        this.clock = clock;
        this.key = key;
        this.head = ledger.head();
        if (head.equals(Head.NONE)) {
            append(PROGRAM, "create", JsonNodeFactory.instance.objectNode().put("format", 1));
        }
        String known = session.settings().get(KEY).orElse(null);
        String given = key == null ? null : key.publicKey().base64();
        if (known == null && given != null) {
            append(
                    PROGRAM,
                    ChainCheck.KEY,
                    JsonNodeFactory.instance.objectNode().put("public", given));
            session.settings().put(KEY, given);
        } else if (known != null && !known.equals(given)) {
            throw new StoreException(
                    given == null
                            ? "the ledger of this store is signed; give the key with --key FILE"
                            : "the ledger of this store is signed with another key than the one given with --key");
        }
    }

    /** Whose signatures the ledger carries, or null. */
    static @Nullable PublicKey publicKey(Session session) {
        return session.settings().get(KEY).map(PublicKey::ofBase64).orElse(null);
    }

    /** Adds an entry and tells its number. */
    long append(String author, String kind, JsonNode body) {
        flush(null);
        last = new Draft(author, kind, body);
        return head.seq() + 1;
    }

    /** Writes what was held back. Where nothing was appended, nothing is written. */
    void close() {
        flush(key);
    }

    private void flush(@Nullable SigningKey signer) {
        if (last != null) {
            Entry entry = Entry.after(head, clock.instant(), last.author(), last.kind(), last.body(), signer);
            ledger.append(entry);
            head = entry.head();
            last = null;
        }
    }
}
