@NullMarked
package vn.tiendo.platform;

import org.jspecify.annotations.NullMarked;
