@NullMarked
package vn.tiendo.platform.input;

import org.jspecify.annotations.NullMarked;
