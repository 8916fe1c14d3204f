/** The closed code lists that a reading is written in: a value in, its stable code out, and back. */
@NullMarked
package org.isnad.code;

import org.jspecify.annotations.NullMarked;
