/** What a caller says about the document that they saw. */
@NullMarked
package vn.tiendo.measurement.precondition.domain;

import org.jspecify.annotations.NullMarked;
