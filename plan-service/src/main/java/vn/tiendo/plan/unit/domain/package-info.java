/** Đơn vị: cities, wards and communes in a tree, and their departments. */
@NullMarked
package vn.tiendo.plan.unit.domain;

import org.jspecify.annotations.NullMarked;
