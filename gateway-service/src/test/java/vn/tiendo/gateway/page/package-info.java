@NullMarked
package vn.tiendo.gateway.page;

import org.jspecify.annotations.NullMarked;
