/** The order of the stages, written down once: a report in, its reading out. */
@NullMarked
package org.isnad.pipeline;

import org.jspecify.annotations.NullMarked;
