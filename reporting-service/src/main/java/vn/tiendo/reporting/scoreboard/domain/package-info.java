/** The verdicts of a plan, rolled up, as others read them. */
@NullMarked
package vn.tiendo.reporting.scoreboard.domain;

import org.jspecify.annotations.NullMarked;
