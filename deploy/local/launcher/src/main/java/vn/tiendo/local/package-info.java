/** What stands behind {@code ./up}: a whole installation on one machine. */
@NullMarked
package vn.tiendo.local;

import org.jspecify.annotations.NullMarked;
