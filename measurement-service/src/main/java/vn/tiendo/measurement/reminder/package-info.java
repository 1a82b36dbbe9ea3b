/** People are reminded of figures that are missing: in the system and by e-mail, once a day, at most once each. */
@NullMarked
package vn.tiendo.measurement.reminder;

import org.jspecify.annotations.NullMarked;
