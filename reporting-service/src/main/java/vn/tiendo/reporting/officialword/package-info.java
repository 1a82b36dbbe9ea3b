/** The official word over HTTP and in the store. */
@NullMarked
package vn.tiendo.reporting.officialword;

import org.jspecify.annotations.NullMarked;
