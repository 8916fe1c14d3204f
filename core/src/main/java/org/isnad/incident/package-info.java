/** Accounts that many reports give of acts in; which of them tell of one incident out, with the reasons. */
@NullMarked
package org.isnad.incident;

import org.jspecify.annotations.NullMarked;
