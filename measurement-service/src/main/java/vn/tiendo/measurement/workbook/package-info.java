/** Figures in spreadsheets: templates for departments, made from the plan, and what is read from them when they come back. */
@NullMarked
package vn.tiendo.measurement.workbook;

import org.jspecify.annotations.NullMarked;
