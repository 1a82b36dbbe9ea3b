@NullMarked
package vn.tiendo.gateway;

import org.jspecify.annotations.NullMarked;
