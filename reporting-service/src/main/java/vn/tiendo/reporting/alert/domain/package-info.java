/** What somebody has to look at, without adapters. */
@NullMarked
package vn.tiendo.reporting.alert.domain;

import org.jspecify.annotations.NullMarked;
