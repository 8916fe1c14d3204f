@NullMarked
package org.isnad.archive;

import org.jspecify.annotations.NullMarked;
