/** What a report says, decided from its frozen input; how it looks as a document is decided elsewhere. */
@NullMarked
package vn.tiendo.reporting.report.domain;

import org.jspecify.annotations.NullMarked;
