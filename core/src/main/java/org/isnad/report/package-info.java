/**
 * One published text, exactly as received: words in, a {@link org.isnad.report.Report} and ways to point into it
 * out.
 */
@NullMarked
package org.isnad.report;

import org.jspecify.annotations.NullMarked;
