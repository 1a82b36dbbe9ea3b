/** Pages for everybody: HTML that needs no script and no login. */
@NullMarked
package vn.tiendo.reporting.publicpage;

import org.jspecify.annotations.NullMarked;
