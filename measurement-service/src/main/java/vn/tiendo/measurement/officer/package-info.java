/** The local copy of plan-service's officers: who is reminded, where and in which language. */
@NullMarked
package vn.tiendo.measurement.officer;

import org.jspecify.annotations.NullMarked;
