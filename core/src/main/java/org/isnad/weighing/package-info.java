/** The accounts of one incident in; what they amount to under a named policy out, with what was used and left out. */
@NullMarked
package org.isnad.weighing;

import org.jspecify.annotations.NullMarked;
