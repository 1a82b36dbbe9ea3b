@NullMarked
package vn.tiendo.reporting.scoreboard.domain;

import org.jspecify.annotations.NullMarked;
