/** Obligations, derived from the plans, their dates and what was filed. */
@NullMarked
package vn.tiendo.measurement.obligation.domain;

import org.jspecify.annotations.NullMarked;
