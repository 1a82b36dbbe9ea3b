/** Markup that is written safely. */
@NullMarked
package vn.tiendo.reporting.markup.domain;

import org.jspecify.annotations.NullMarked;
