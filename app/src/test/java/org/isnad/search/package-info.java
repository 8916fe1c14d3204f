@NullMarked
package org.isnad.search;

import org.jspecify.annotations.NullMarked;
