@NullMarked
package vn.tiendo.reporting.publicpage;

import org.jspecify.annotations.NullMarked;
