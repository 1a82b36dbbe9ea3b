@NullMarked
package vn.tiendo.measurement.reminder;

import org.jspecify.annotations.NullMarked;
