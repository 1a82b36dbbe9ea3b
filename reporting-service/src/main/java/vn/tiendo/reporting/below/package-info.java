/** Sums of units below: what each plan gives to them, the tree by day, and who is to be judged again. */
@NullMarked
package vn.tiendo.reporting.below;

import org.jspecify.annotations.NullMarked;
