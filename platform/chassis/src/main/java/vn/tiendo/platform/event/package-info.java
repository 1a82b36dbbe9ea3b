/** Events: the outbox inside the document, CloudEvents over Kafka, listeners with back-off and dead letters. */
@NullMarked
package vn.tiendo.platform.event;

import org.jspecify.annotations.NullMarked;
