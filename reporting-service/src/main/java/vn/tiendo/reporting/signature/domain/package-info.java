/** That a document is signed, by whom, and what stands in the way. */
@NullMarked
package vn.tiendo.reporting.signature.domain;

import org.jspecify.annotations.NullMarked;
