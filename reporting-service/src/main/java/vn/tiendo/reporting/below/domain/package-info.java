/** What units below give to a sum above, and the tree by day, without adapters. */
@NullMarked
package vn.tiendo.reporting.below.domain;

import org.jspecify.annotations.NullMarked;
