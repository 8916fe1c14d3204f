package org.isnad.account;

import java.time.Instant;

/**
 * By what a program may ask in the name of an account. The token itself is kept nowhere.
 *
 * @param id      names it, so that it can be taken back
 * @param account whose rights it has, at most
 * @param role    what it may do
 * @param sha256  digest of the token
 */
public record ApiToken(String id, String account, Role role, String sha256, Instant created) {}
