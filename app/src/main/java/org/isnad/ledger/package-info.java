/**
 * An append-only log in which each entry names the digest of the one before: facts in, a chain out that shows every later
 * change. Knows nothing of where entries are kept.
 */
@NullMarked
package org.isnad.ledger;

import org.jspecify.annotations.NullMarked;
