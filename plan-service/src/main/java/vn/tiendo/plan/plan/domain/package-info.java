/** Kế hoạch: what a unit's council resolved for one year, target by target. */
@NullMarked
package vn.tiendo.plan.plan.domain;

import org.jspecify.annotations.NullMarked;
