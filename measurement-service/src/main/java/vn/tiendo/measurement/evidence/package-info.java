/** Evidence for figures: taken in, checked, kept, given out, and away again when no figure refers to it. */
@NullMarked
package vn.tiendo.measurement.evidence;

import org.jspecify.annotations.NullMarked;
