/** The commands, and the only place where the parts are wired together. */
@NullMarked
package org.isnad.cli;

import org.jspecify.annotations.NullMarked;
