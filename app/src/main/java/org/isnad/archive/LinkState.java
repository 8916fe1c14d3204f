package org.isnad.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.isnad.incident.Linker;
import org.isnad.incident.Sketch;
import org.isnad.ledger.Sha256;
import org.isnad.store.Session;
import org.isnad.store.StoreException;

/** Whether what linking keeps is whole, and of the present version. */
final class LinkState {

    private static final String NAME = "links";
    private static final int DIGITS = 16;
    private static final String UNDER_WAY = "rebuilding";

    private LinkState() {}

    /** Nothing can be joined until {@link #finish}. */
    static void begin(Session session) {
        session.settings().set(NAME, UNDER_WAY);
    }

    static void finish(Session session) {
        session.settings().set(NAME, present());
    }

    /** Makes sure that new claims can be joined to those that are there. */
    static void require(Session session) {
        if (session.settings().get(NAME).isEmpty() && session.claims().count() == 0) {
            finish(session);
        }
        trouble(session).ifPresent(what -> {
            throw new StoreException(what);
        });
    }

    /** What keeps new claims from being joined to those that are there, with the remedy; nothing where all is well. */
    static Optional<String> trouble(Session session) {
        String found = session.settings().get(NAME).map(LinkState::plainDigits).orElse(null);
        if (present().equals(found) || found == null && session.claims().count() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                UNDER_WAY.equals(found)
                        ? "a rebuild was cut off; run 'isnad rebuild' again before anything else"
                        : "incidents were joined by another version of Isnad; run 'isnad rebuild' once to join them anew");
    }

    /** Weights of pairs are kept: others than the present ones must not be mixed with them. */
    private static String present() {
        return String.format(
                Locale.ROOT,
                "sketches %d, weights %s, rarity %s",
                Sketch.VERSION,
                digest("link_weights.tsv"),
                digest("rarity.tsv"));
    }

    /** Some stores were written with the digits of the machine's locale. */
    private static String plainDigits(String setting) {
        return setting.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String digest(String resource) {
        try (InputStream in = Linker.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing; build the program again");
            }
            return Sha256.of(in.readAllBytes()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
