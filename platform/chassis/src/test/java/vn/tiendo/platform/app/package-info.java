@NullMarked
package vn.tiendo.platform.app;

import org.jspecify.annotations.NullMarked;
