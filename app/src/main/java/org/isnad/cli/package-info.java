/** The commands, and the only place where the parts are wired together: arguments in, output and an exit code out. */
@NullMarked
package org.isnad.cli;

import org.jspecify.annotations.NullMarked;
