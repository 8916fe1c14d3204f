/** The behaviour of the reader as example files: rows of {@code *.spec.yml}, and the harness that checks them. */
@NullMarked
package org.isnad.spec;

import org.jspecify.annotations.NullMarked;
