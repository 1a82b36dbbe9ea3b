/** Tells a context broker (ETSI NGSI-LD) how each target stands, where an installation has one. */
@NullMarked
package vn.tiendo.reporting.contextbroker;

import org.jspecify.annotations.NullMarked;
