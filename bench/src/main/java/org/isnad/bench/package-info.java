/** Speed and memory of the reader: invented reports in, measurements out. */
@NullMarked
package org.isnad.bench;

import org.jspecify.annotations.NullMarked;
