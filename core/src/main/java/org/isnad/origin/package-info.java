/** Reports that copy or pass on one another in, groups of reports that are one voice out, with the evidence of copying. */
@NullMarked
package org.isnad.origin;

import org.jspecify.annotations.NullMarked;
