/** Spreadsheets as cells: received ones with the place of everything in them, and how ours are written. */
@NullMarked
package vn.tiendo.plan.sheet;

import org.jspecify.annotations.NullMarked;
