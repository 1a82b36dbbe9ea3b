/** What a page for everybody says. */
@NullMarked
package vn.tiendo.reporting.publicpage.domain;

import org.jspecify.annotations.NullMarked;
