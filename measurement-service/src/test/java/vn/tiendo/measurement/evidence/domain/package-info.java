@NullMarked
package vn.tiendo.measurement.evidence.domain;

import org.jspecify.annotations.NullMarked;
