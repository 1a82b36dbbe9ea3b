/** Work that no request asks for: in the background, and again and again. */
@NullMarked
package vn.tiendo.platform.schedule;

import org.jspecify.annotations.NullMarked;
