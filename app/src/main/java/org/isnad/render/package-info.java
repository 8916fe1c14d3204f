/** Readings written for people and for programs. */
@NullMarked
package org.isnad.render;

import org.jspecify.annotations.NullMarked;
