/** Trains the encoder and the choices of the reader from reports that people have read. */
@NullMarked
package org.isnad.train;

import org.jspecify.annotations.NullMarked;
