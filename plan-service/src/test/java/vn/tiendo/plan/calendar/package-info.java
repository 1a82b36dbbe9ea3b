@NullMarked
package vn.tiendo.plan.calendar;

import org.jspecify.annotations.NullMarked;
