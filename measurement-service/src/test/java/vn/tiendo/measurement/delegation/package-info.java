@NullMarked
package vn.tiendo.measurement.delegation;

import org.jspecify.annotations.NullMarked;
