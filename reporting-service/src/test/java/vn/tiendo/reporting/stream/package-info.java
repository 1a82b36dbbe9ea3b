@NullMarked
package vn.tiendo.reporting.stream;

import org.jspecify.annotations.NullMarked;
