@NullMarked
package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.NullMarked;
