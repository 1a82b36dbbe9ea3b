/** Gateway: the one door to the services, and the page that people see. */
@NullMarked
package vn.tiendo.gateway;

import org.jspecify.annotations.NullMarked;
