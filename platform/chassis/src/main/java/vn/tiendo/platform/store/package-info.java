/** MongoDB: the database, its codecs, and migrations that wait until the store answers. */
@NullMarked
package vn.tiendo.platform.store;

import org.jspecify.annotations.NullMarked;
