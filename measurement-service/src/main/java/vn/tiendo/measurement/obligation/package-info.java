/** Who owes which figures by when, and how it stands. */
@NullMarked
package vn.tiendo.measurement.obligation;

import org.jspecify.annotations.NullMarked;
