@NullMarked
package vn.tiendo.measurement.reminder.domain;

import org.jspecify.annotations.NullMarked;
