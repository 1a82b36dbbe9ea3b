/** What passes to the services, and what is held back. */
@NullMarked
package vn.tiendo.gateway.route;

import org.jspecify.annotations.NullMarked;
