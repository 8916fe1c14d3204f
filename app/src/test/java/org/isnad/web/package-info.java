@NullMarked
package org.isnad.web;

import org.jspecify.annotations.NullMarked;
