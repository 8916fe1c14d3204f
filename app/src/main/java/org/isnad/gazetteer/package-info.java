/** Makes gazetteer files from the tables of others, keeps them, and finds those that take part. */
@NullMarked
package org.isnad.gazetteer;

import org.jspecify.annotations.NullMarked;
