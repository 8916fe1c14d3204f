/** Our readings against gold readings: two lists of answers in, how well they agree out. */
@NullMarked
package org.isnad.eval;

import org.jspecify.annotations.NullMarked;
