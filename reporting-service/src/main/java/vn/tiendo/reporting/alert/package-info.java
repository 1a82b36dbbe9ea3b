/** Alerts: raised from changed verdicts, listed and acknowledged over HTTP. */
@NullMarked
package vn.tiendo.reporting.alert;

import org.jspecify.annotations.NullMarked;
