/** The pages of the workbench: an archive in, HTML out, and what people decide in them back into the archive. */
@NullMarked
package org.isnad.web;

import org.jspecify.annotations.NullMarked;
