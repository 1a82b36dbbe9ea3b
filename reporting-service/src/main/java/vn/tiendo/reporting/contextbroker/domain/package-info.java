/** What a target is to a context broker. */
@NullMarked
package vn.tiendo.reporting.contextbroker.domain;

import org.jspecify.annotations.NullMarked;
