/** Số được giao: what a unit above hands to the units below it, year by year. */
@NullMarked
package vn.tiendo.plan.assignment;

import org.jspecify.annotations.NullMarked;
