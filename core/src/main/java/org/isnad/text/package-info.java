/** A report in, its sentences and words out, each with its place in the untouched report. */
@NullMarked
package org.isnad.text;

import org.jspecify.annotations.NullMarked;
