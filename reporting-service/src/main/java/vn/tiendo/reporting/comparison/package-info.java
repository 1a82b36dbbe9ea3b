/** Units beside each other, over HTTP. */
@NullMarked
package vn.tiendo.reporting.comparison;

import org.jspecify.annotations.NullMarked;
