@NullMarked
package vn.tiendo.platform.trace;

import org.jspecify.annotations.NullMarked;
