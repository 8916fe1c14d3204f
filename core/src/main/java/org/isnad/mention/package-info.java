/**
 * Sentences in, what they name out, each with its span: numbers, days, parties, places, weapons, triggers, speakers.
 */
@NullMarked
package org.isnad.mention;

import org.jspecify.annotations.NullMarked;
