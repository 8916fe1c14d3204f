/** The closed code lists that a reading is written in. */
@NullMarked
package org.isnad.code;

import org.jspecify.annotations.NullMarked;
