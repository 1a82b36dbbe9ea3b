/** What a template asks of a department. */
@NullMarked
package vn.tiendo.measurement.workbook.domain;

import org.jspecify.annotations.NullMarked;
