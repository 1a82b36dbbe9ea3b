/** What the event stream is made of: positions that survive a broken connection, and what a subscriber asked for. */
@NullMarked
package vn.tiendo.reporting.stream.domain;

import org.jspecify.annotations.NullMarked;
