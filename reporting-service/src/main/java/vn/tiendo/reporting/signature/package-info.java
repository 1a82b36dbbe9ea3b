/** Signatures on PDF documents: PAdES by the keys of a unit. */
@NullMarked
package vn.tiendo.reporting.signature;

import org.jspecify.annotations.NullMarked;
