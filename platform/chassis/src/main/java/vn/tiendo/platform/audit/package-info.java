/** Who did what: the record of a change within the document that changes, that of an attempt in the journal. */
@NullMarked
package vn.tiendo.platform.audit;

import org.jspecify.annotations.NullMarked;
