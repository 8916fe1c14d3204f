@NullMarked
package org.isnad.api;

import org.jspecify.annotations.NullMarked;
