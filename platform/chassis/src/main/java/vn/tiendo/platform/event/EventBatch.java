package vn.tiendo.platform.event;

import java.util.List;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.serializer.SerializationUtils;

import io.cloudevents.CloudEvent;

import vn.tiendo.platform.web.Traceparent;

/** Hands the records of a batch over one by one, and names the one that failed to the error handler. */
public final class EventBatch {

    private static final LogAccessor LOG = new LogAccessor(EventBatch.class);

    private EventBatch() {
    }

    /**
     * What the handler throws is tried again with a growing pause, then goes to {@code <topic>.dlt}; the records before
     * it are done, those after it come again. While the store is away nothing is given up.
     */
    public static void each(List<ConsumerRecord<String, CloudEvent>> records, Consumer<ReceivedEvent> handler) {
        for (ConsumerRecord<String, CloudEvent> one : records) {
            try {
                ReceivedEvent event = read(one);
                try (var trace = Traceparent.of(one.value().getExtension(Traceparent.NAME))) {
                    handler.accept(event);
                }
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException(
                        one.topic() + "-" + one.partition() + "@" + one.offset() + ": " + e.getMessage(), e, one);
            }
        }
    }

    private static ReceivedEvent read(ConsumerRecord<String, CloudEvent> one) {
        if (one.value() == null) {
            var cause = SerializationUtils.getExceptionFromHeader(
                    one, SerializationUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOG);
            throw cause == null ? new UnreadableEvent("there is no event in the record", null) : cause;
        }
        return ReceivedEvent.of(one);
    }
}
