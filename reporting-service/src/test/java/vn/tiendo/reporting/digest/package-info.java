@NullMarked
package vn.tiendo.reporting.digest;

import org.jspecify.annotations.NullMarked;
