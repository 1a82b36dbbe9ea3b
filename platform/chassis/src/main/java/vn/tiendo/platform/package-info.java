/** The chassis: what every service needs and none should build again, in small parts. No word of the field. */
@NullMarked
package vn.tiendo.platform;

import org.jspecify.annotations.NullMarked;
