/** What the architecture must not allow. */
@NullMarked
package vn.tiendo.measurement.breach.domain;

import org.jspecify.annotations.NullMarked;
