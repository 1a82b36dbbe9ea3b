/** The embedded store: MongoDB's wire protocol on RocksDB. */
@NullMarked
package vn.tiendo.store;

import org.jspecify.annotations.NullMarked;
