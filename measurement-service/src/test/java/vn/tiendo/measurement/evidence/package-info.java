@NullMarked
package vn.tiendo.measurement.evidence;

import org.jspecify.annotations.NullMarked;
