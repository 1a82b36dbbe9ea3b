@NullMarked
package vn.tiendo.measurement.precondition.domain;

import org.jspecify.annotations.NullMarked;
