/** Chỉ số: what is measured alike in every unit. */
@NullMarked
package vn.tiendo.plan.indicator.domain;

import org.jspecify.annotations.NullMarked;
