@NullMarked
package vn.tiendo.measurement.batch;

import org.jspecify.annotations.NullMarked;
