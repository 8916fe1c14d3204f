/** Things that the text names, each with its span: numbers, days, actors, places, weapons, triggers. */
@NullMarked
package org.isnad.mention;

import org.jspecify.annotations.NullMarked;
