/** Units as far as they are needed here. */
@NullMarked
package vn.tiendo.measurement.unit.domain;

import org.jspecify.annotations.NullMarked;
