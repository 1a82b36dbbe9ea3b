@NullMarked
package vn.tiendo.measurement.delegation.domain;

import org.jspecify.annotations.NullMarked;
