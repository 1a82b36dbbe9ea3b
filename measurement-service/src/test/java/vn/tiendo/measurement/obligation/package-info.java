@NullMarked
package vn.tiendo.measurement.obligation;

import org.jspecify.annotations.NullMarked;
