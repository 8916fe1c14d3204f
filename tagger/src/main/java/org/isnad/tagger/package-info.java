/** Runs the encoder over a report by ONNX Runtime, and the heads over what comes out. */
@NullMarked
package org.isnad.tagger;

import org.jspecify.annotations.NullMarked;
