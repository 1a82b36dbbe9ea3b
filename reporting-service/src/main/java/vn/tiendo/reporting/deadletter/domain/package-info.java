/** What became of an event that could not be handled, without adapters. */
@NullMarked
package vn.tiendo.reporting.deadletter.domain;

import org.jspecify.annotations.NullMarked;
