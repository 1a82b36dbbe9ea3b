/** Kafka as one small process for a local installation: broker and controller in one, formatted on first start. */
@NullMarked
package vn.tiendo.broker;

import org.jspecify.annotations.NullMarked;
