/** Measures a whole installation through its gateway; outside the default build. */
@NullMarked
package vn.tiendo.bench;

import org.jspecify.annotations.NullMarked;
