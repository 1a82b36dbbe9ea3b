/** Who may act for which department, from when to when, by whose word. */
@NullMarked
package vn.tiendo.measurement.delegation.domain;

import org.jspecify.annotations.NullMarked;
