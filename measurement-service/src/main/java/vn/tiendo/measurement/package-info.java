/** What departments measured: submissions of figures, their approval and the receipts for them. */
@NullMarked
package vn.tiendo.measurement;

import org.jspecify.annotations.NullMarked;
