@NullMarked
package vn.tiendo.measurement.submission;

import org.jspecify.annotations.NullMarked;
