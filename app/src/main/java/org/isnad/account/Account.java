package org.isnad.account;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody who may log in.
 *
 * @param name     1 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit; may be a pseudonym. It
 *                 stands in the ledger as the author of decisions, for good
 * @param password as {@link Passwords} keeps it
 */
public record Account(String name, Role role, String password, Instant created) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    public Account {
        requireName(name);
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches() || name.equals("isnad")) {
            throw new IllegalArgumentException(
                    "'%s' cannot be a name; take up to 64 letters, digits, dots, hyphens or underscores, and not 'isnad', "
                                    .formatted(name)
                            + "which stands for the program itself");
        }
    }
}
