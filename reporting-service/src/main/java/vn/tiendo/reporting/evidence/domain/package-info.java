/** What verdicts stand on: this service's own reading of plans in force and of submissions. */
@NullMarked
package vn.tiendo.reporting.evidence.domain;

import org.jspecify.annotations.NullMarked;
