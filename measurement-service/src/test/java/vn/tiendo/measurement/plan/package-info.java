@NullMarked
package vn.tiendo.measurement.plan;

import org.jspecify.annotations.NullMarked;
