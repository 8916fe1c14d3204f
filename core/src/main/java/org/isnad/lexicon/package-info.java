/** Word lists read from resource files, each with its source and its digest. */
@NullMarked
package org.isnad.lexicon;

import org.jspecify.annotations.NullMarked;
