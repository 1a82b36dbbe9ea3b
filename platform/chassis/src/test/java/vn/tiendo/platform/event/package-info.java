@NullMarked
package vn.tiendo.platform.event;

import org.jspecify.annotations.NullMarked;
