/** Kế hoạch: from draft to in force. */
@NullMarked
package vn.tiendo.plan.plan;

import org.jspecify.annotations.NullMarked;
