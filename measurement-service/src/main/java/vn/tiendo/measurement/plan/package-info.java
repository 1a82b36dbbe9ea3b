/** The local copy of plan-service's plans: only what a figure is checked against. */
@NullMarked
package vn.tiendo.measurement.plan;

import org.jspecify.annotations.NullMarked;
