/** The text of the files that resolutions come in: one line a paragraph, a table's row one line with its cells between tabs. */
@NullMarked
package vn.tiendo.plan.resolution.document;

import org.jspecify.annotations.NullMarked;
