/** What a department and its reviewer say to each other about figures, without changing them. */
@NullMarked
package vn.tiendo.measurement.comment.domain;

import org.jspecify.annotations.NullMarked;
