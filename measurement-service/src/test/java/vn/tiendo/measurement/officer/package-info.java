@NullMarked
package vn.tiendo.measurement.officer;

import org.jspecify.annotations.NullMarked;
