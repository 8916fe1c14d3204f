/** The archive and its search over HTTP, for programs: requests in, JSON, GeoJSON and streams out. */
@NullMarked
package org.isnad.api;

import org.jspecify.annotations.NullMarked;
