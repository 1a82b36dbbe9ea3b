@NullMarked
package vn.tiendo.measurement.unit;

import org.jspecify.annotations.NullMarked;
