@NullMarked
package vn.tiendo.plan.workbook;

import org.jspecify.annotations.NullMarked;
