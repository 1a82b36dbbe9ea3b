/** Batches: how they were sent, and how far they are filed. */
@NullMarked
package vn.tiendo.measurement.batch.domain;

import org.jspecify.annotations.NullMarked;
