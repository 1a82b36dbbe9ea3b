/** How units stand beside each other by the indicators that they share. */
@NullMarked
package vn.tiendo.reporting.comparison.domain;

import org.jspecify.annotations.NullMarked;
