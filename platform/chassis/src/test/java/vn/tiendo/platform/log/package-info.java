@NullMarked
package vn.tiendo.platform.log;

import org.jspecify.annotations.NullMarked;
