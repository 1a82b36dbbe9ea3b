/** What shows that figures are right: files that departments attach. */
@NullMarked
package vn.tiendo.measurement.evidence.domain;

import org.jspecify.annotations.NullMarked;
