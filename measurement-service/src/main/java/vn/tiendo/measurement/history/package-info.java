/** What a department has reported, as files. */
@NullMarked
package vn.tiendo.measurement.history;

import org.jspecify.annotations.NullMarked;
