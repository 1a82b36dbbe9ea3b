/** The audit of all services: their records as they come, the anchors that tie them together, both over HTTP. */
@NullMarked
package vn.tiendo.reporting.audit;

import org.jspecify.annotations.NullMarked;
