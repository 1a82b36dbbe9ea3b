@NullMarked
package vn.tiendo.measurement.history.domain;

import org.jspecify.annotations.NullMarked;
