@NullMarked
package vn.tiendo.reporting.mailing;

import org.jspecify.annotations.NullMarked;
