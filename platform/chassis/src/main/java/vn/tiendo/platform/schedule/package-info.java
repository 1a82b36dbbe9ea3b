/** Work that is done again and again. */
@NullMarked
package vn.tiendo.platform.schedule;

import org.jspecify.annotations.NullMarked;
