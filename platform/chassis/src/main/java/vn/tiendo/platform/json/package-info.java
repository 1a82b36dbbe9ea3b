/** How numbers and dates are read and written as JSON. */
@NullMarked
package vn.tiendo.platform.json;

import org.jspecify.annotations.NullMarked;
