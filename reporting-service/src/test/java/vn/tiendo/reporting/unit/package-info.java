@NullMarked
package vn.tiendo.reporting.unit;

import org.jspecify.annotations.NullMarked;
