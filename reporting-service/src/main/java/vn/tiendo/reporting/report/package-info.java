/** Reports on a plan: written from an input that is frozen when they are made, given out as DOCX and HTML. */
@NullMarked
package vn.tiendo.reporting.report;

import org.jspecify.annotations.NullMarked;
