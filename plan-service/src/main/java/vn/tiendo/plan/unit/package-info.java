/** Đơn vị: kept here, told to everybody. */
@NullMarked
package vn.tiendo.plan.unit;

import org.jspecify.annotations.NullMarked;
