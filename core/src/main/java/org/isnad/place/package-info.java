/** Places on earth: the gazetteer, how names are compared, and which place a name in a report means. */
@NullMarked
package org.isnad.place;

import org.jspecify.annotations.NullMarked;
