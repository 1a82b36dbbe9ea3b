/** E-mail to those who stand under "Nơi nhận" of an issued report. */
@NullMarked
package vn.tiendo.reporting.mailing;

import org.jspecify.annotations.NullMarked;
