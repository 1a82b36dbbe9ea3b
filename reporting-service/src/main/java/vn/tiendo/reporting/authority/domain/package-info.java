/** Who may do what. */
@NullMarked
package vn.tiendo.reporting.authority.domain;

import org.jspecify.annotations.NullMarked;
