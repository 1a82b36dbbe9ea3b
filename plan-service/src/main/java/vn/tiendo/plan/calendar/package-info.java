/** When figures are closed and due: reporting cycles, working days, holidays. */
@NullMarked
package vn.tiendo.plan.calendar;

import org.jspecify.annotations.NullMarked;
