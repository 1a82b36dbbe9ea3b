/** Dead letters of all consumers: kept track of, looked at, sent again or discarded by an operator. */
@NullMarked
package vn.tiendo.reporting.deadletter;

import org.jspecify.annotations.NullMarked;
