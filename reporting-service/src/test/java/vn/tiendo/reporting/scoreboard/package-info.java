/** Keeps scoreboards and serves them. */
@NullMarked
package vn.tiendo.reporting.scoreboard;

import org.jspecify.annotations.NullMarked;
