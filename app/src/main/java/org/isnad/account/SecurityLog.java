package org.isnad.account;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where it is written down who was let in and who changed what about accounts: the ledger. */
@FunctionalInterface
public interface SecurityLog {

    /** The kind of its entries. */
    String KIND = "account";

    /** Writes nothing down, for tests and where there is no ledger. */
    SecurityLog NONE = (author, body) -> {};

    /**
     * Writes an act down.
     *
     * @param author the account that did it, or {@code isnad} where nobody was logged in
     * @param body   {@code act}, the {@code account} that it is about, and what else there is to tell; never a secret
     */
    void note(String author, ObjectNode body);
}
