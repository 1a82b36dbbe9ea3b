/** Traces (OpenTelemetry, through Micrometer) of what no web stack observes: events on their way. */
@org.jspecify.annotations.NullMarked
package vn.tiendo.platform.trace;
