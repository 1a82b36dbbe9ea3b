@NullMarked
package vn.tiendo.gateway.route;

import org.jspecify.annotations.NullMarked;
