@NullMarked
package vn.tiendo.gateway.edge;

import org.jspecify.annotations.NullMarked;
