@NullMarked
package vn.tiendo.measurement.history;

import org.jspecify.annotations.NullMarked;
