@NullMarked
package vn.tiendo.platform.store;

import org.jspecify.annotations.NullMarked;
