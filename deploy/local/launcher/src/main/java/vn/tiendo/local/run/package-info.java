/** A running installation: starting, waiting, stopping, and what went wrong. */
@NullMarked
package vn.tiendo.local.run;

import org.jspecify.annotations.NullMarked;
