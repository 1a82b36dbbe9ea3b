/** To whom issued reports go by e-mail, and what became of it. */
@NullMarked
package vn.tiendo.reporting.mailing.domain;

import org.jspecify.annotations.NullMarked;
