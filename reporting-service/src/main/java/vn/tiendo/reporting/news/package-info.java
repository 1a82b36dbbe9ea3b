/** News of each unit as an Atom feed: verdicts on approved figures that changed, and issued reports. */
@NullMarked
package vn.tiendo.reporting.news;

import org.jspecify.annotations.NullMarked;
