/** Figures of many submissions in one file: received, worked through, gone on with after a crash. */
@NullMarked
package vn.tiendo.measurement.batch;

import org.jspecify.annotations.NullMarked;
