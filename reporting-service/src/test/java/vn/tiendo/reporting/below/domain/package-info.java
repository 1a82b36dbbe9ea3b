/** From a target and its figures to a verdict: pure functions, no clock. */
@NullMarked
package vn.tiendo.reporting.below.domain;

import org.jspecify.annotations.NullMarked;
