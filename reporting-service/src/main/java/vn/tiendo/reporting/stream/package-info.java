/** Changes of verdicts as server-sent events: live, filtered, and to be taken up again after a broken connection. */
@NullMarked
package vn.tiendo.reporting.stream;

import org.jspecify.annotations.NullMarked;
