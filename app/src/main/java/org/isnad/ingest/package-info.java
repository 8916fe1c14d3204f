/**
 * Files and standard input in, {@link org.isnad.report.Report reports} out, with a plain reason for each that fails.
 */
@NullMarked
package org.isnad.ingest;

import org.jspecify.annotations.NullMarked;
