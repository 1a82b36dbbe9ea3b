@NullMarked
package vn.tiendo.measurement.table.domain;

import org.jspecify.annotations.NullMarked;
