/** Periods, cycles and working days. */
@NullMarked
package vn.tiendo.plan.calendar.domain;

import org.jspecify.annotations.NullMarked;
