/** Delegations: an officer acts for another department for some days, granted by the reviewer. */
@NullMarked
package vn.tiendo.measurement.delegation;

import org.jspecify.annotations.NullMarked;
