/**
 * Templates of the fourth Message Understanding Conference (1992): bulletins in, templates of 24 slots out, and their
 * score. Bulletins are wire and radio texts in upper case; nothing here rewrites them, and every word of a template is
 * quoted from its bulletin.
 */
@NullMarked
package org.isnad.muc4;

import org.jspecify.annotations.NullMarked;
