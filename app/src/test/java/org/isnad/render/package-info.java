/** Tests of the written forms. */
@NullMarked
package org.isnad.render;

import org.jspecify.annotations.NullMarked;
