/** Submissions, figures and their revisions: what may be reported, changed and approved, by whom. */
@NullMarked
package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.NullMarked;
