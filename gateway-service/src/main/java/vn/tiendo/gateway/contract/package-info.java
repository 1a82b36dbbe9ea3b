/** The contracts of all services in one place. */
@NullMarked
package vn.tiendo.gateway.contract;

import org.jspecify.annotations.NullMarked;
