@NullMarked
package vn.tiendo.platform.schedule;

import org.jspecify.annotations.NullMarked;
