@NullMarked
package vn.tiendo.measurement.workbook;

import org.jspecify.annotations.NullMarked;
