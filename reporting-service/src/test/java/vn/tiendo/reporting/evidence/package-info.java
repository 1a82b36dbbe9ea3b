/** Events of plans and submissions in, local copies of them in the store. */
@NullMarked
package vn.tiendo.reporting.evidence;

import org.jspecify.annotations.NullMarked;
