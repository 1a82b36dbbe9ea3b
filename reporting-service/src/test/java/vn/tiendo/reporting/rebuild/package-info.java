@NullMarked
package vn.tiendo.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
