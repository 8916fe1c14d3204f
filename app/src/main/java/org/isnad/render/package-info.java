/**
 * Readings in, their written forms out: JSON lines for programs, tables for the terminal, pages that show the words
 * behind each value.
 */
@NullMarked
package org.isnad.render;

import org.jspecify.annotations.NullMarked;
