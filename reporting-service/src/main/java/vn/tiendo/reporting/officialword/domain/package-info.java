/** What an office says of a target, beside its verdict. */
@NullMarked
package vn.tiendo.reporting.officialword.domain;

import org.jspecify.annotations.NullMarked;
