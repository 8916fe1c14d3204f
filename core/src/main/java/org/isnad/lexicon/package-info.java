/** Word lists: resource files in, phrases with their codes and the digest of each list out. */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
