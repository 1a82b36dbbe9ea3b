/** Who works in the departments of a unit. */
@NullMarked
package vn.tiendo.measurement.officer.domain;

import org.jspecify.annotations.NullMarked;
