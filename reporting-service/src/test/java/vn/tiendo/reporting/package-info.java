/** Everything derived from plans and submissions: verdicts, scoreboards, reports, the event stream. */
@NullMarked
package vn.tiendo.reporting;

import org.jspecify.annotations.NullMarked;
