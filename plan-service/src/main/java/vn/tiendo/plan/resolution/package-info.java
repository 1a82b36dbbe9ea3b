/** The resolution as a file, read into a draft of the plan. */
@NullMarked
package vn.tiendo.plan.resolution;

import org.jspecify.annotations.NullMarked;
