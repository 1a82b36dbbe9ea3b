/** How the services are, in one answer. */
@NullMarked
package vn.tiendo.gateway.health;

import org.jspecify.annotations.NullMarked;
