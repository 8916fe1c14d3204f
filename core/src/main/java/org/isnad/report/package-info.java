/** One published text, exactly as received, and ways to point into it. */
@NullMarked
package org.isnad.report;

import org.jspecify.annotations.NullMarked;
