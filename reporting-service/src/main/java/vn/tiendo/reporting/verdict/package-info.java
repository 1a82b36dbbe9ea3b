/** Recomputes verdicts when their evidence changes. */
@NullMarked
package vn.tiendo.reporting.verdict;

import org.jspecify.annotations.NullMarked;
