/** Weeks, what is told of one, and how a subscription stands, without adapters. */
@NullMarked
package vn.tiendo.reporting.digest.domain;

import org.jspecify.annotations.NullMarked;
