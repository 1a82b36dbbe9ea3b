/** What was done, by whom: records chained by hash, anchored in Merkle roots, and the command that verifies them. */
@NullMarked
package vn.tiendo.audit;

import org.jspecify.annotations.NullMarked;
