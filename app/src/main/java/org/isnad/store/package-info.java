/**
 * Reports, readings, claims, incidents and decisions in, kept for good; the same out. One writer at a time, any number of
 * readers, each of which sees one state.
 */
@NullMarked
package org.isnad.store;

import org.jspecify.annotations.NullMarked;
