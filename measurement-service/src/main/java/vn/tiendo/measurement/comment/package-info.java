/** Comments on figures: written, kept, listed. */
@NullMarked
package vn.tiendo.measurement.comment;

import org.jspecify.annotations.NullMarked;
