/** The workbench as people use it: pages opened, clicked and typed in with Chromium. */
@NullMarked
package org.isnad.browser;

import org.jspecify.annotations.NullMarked;
