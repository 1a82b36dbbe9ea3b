/** What a department has reported, row by row. */
@NullMarked
package vn.tiendo.measurement.history.domain;

import org.jspecify.annotations.NullMarked;
