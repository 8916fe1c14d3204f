/** What sentences name in, what the report says out: incidents, totals and statements, each value with its words. */
@NullMarked
package org.isnad.claim;

import org.jspecify.annotations.NullMarked;
