/** What there is to tell, without adapters. */
@NullMarked
package vn.tiendo.reporting.news.domain;

import org.jspecify.annotations.NullMarked;
