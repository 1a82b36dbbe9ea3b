@NullMarked
package vn.tiendo.measurement.batch.domain;

import org.jspecify.annotations.NullMarked;
