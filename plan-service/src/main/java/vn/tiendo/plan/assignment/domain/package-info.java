/** Số được giao: facts of the unit above, which the plans of the units below take in. */
@NullMarked
package vn.tiendo.plan.assignment.domain;

import org.jspecify.annotations.NullMarked;
