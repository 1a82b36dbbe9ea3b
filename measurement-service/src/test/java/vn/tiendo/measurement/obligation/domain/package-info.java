@NullMarked
package vn.tiendo.measurement.obligation.domain;

import org.jspecify.annotations.NullMarked;
