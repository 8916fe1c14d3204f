/**
 * A data directory and what can be done with it: reports are added and joined to incidents, people decide, everything is
 * checked, backed up and looked at.
 */
@NullMarked
package org.isnad.archive;

import org.jspecify.annotations.NullMarked;
