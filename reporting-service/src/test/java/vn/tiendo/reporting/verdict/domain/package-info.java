/** From a target and its figures to a verdict: pure functions, no clock. */
@NullMarked
package vn.tiendo.reporting.verdict.domain;

import org.jspecify.annotations.NullMarked;
