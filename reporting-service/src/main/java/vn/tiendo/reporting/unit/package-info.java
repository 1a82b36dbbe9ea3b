/** The tree of units: a local copy of what plan-service keeps. */
@NullMarked
package vn.tiendo.reporting.unit;

import org.jspecify.annotations.NullMarked;
