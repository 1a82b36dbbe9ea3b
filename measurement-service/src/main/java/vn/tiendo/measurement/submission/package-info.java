/** Filing figures and deciding on them. */
@NullMarked
package vn.tiendo.measurement.submission;

import org.jspecify.annotations.NullMarked;
