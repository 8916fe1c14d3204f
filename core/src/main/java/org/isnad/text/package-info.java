/** The text cut into sentences and words, each with its place in the untouched report. */
@NullMarked
package org.isnad.text;

import org.jspecify.annotations.NullMarked;
