/** Refusals on the wire: RFC 9457 problem details with every violation at once, in the caller's language. */
@NullMarked
package vn.tiendo.platform.problem;

import org.jspecify.annotations.NullMarked;
