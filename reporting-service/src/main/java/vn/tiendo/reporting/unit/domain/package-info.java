/** The tree of units, without adapters. */
@NullMarked
package vn.tiendo.reporting.unit.domain;

import org.jspecify.annotations.NullMarked;
