@NullMarked
package vn.tiendo.gateway.health;

import org.jspecify.annotations.NullMarked;
