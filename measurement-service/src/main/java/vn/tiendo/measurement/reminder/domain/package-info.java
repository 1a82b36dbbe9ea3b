/** Who is reminded of what on a day. */
@NullMarked
package vn.tiendo.measurement.reminder.domain;

import org.jspecify.annotations.NullMarked;
