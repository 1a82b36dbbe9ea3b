/** The city-wide catalogue of indicators, which makes the plans of its units comparable. */
@NullMarked
package vn.tiendo.plan.indicator;

import org.jspecify.annotations.NullMarked;
