/** What making derived data anew beside the live data needs of those who keep them, without adapters. */
@NullMarked
package vn.tiendo.reporting.rebuild.domain;

import org.jspecify.annotations.NullMarked;
