/** What a plan asks for, as far as a figure is checked against it. */
@NullMarked
package vn.tiendo.measurement.plan.domain;

import org.jspecify.annotations.NullMarked;
