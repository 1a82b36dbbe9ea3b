/** A plan as a workbook, out and in again. */
@NullMarked
package vn.tiendo.plan.workbook;

import org.jspecify.annotations.NullMarked;
