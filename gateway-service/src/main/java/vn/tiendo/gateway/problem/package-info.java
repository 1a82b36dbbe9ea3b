/** Refusals of the gateway itself as problem details (RFC 9457); error bodies of services pass as they are. */
@NullMarked
package vn.tiendo.gateway.problem;

import org.jspecify.annotations.NullMarked;
