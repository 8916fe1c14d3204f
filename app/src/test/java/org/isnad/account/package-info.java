@NullMarked
package org.isnad.account;

import org.jspecify.annotations.NullMarked;
