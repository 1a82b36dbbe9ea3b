/** E-mail by SMTP, and what became of it. */
@NullMarked
package vn.tiendo.platform.mail;

import org.jspecify.annotations.NullMarked;
