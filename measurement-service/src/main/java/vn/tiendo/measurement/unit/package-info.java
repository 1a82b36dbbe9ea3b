/** The local copy of plan-service's units: only which departments each has. */
@NullMarked
package vn.tiendo.measurement.unit;

import org.jspecify.annotations.NullMarked;
