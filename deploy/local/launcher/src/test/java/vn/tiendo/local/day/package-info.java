/** What each role does in a day, in a browser before a whole installation. */
@NullMarked
package vn.tiendo.local.day;

import org.jspecify.annotations.NullMarked;
