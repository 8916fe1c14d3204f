/** What one report says: incidents, totals and statements, each value with the words that say it. */
@NullMarked
package org.isnad.claim;

import org.jspecify.annotations.NullMarked;
