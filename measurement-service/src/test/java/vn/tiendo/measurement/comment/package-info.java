@NullMarked
package vn.tiendo.measurement.comment;

import org.jspecify.annotations.NullMarked;
