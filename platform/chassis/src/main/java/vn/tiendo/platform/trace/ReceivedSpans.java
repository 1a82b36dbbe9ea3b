package vn.tiendo.platform.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchInterceptor;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.micrometer.tracing.Span;

import vn.tiendo.platform.web.Traceparent;

/**
 * A span for each event of a batch, which lasts as long as the batch is handled: together is how events are handled. The
 * listener is given the event with that span as its traceparent, so that what it makes of the event hangs below it.
 */
final class ReceivedSpans implements BatchInterceptor<Object, Object> {

    private final EventSpans spans;
    /** A container's thread handles one batch at a time. */
    private final ThreadLocal<List<Span>> open = new ThreadLocal<>();

    ReceivedSpans(EventSpans spans) {
        this.spans = spans;
    }

    @Override
    public ConsumerRecords<Object, Object> intercept(
            ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        List<Span> begun = new ArrayList<>();
        Map<TopicPartition, List<ConsumerRecord<Object, Object>>> traced = new LinkedHashMap<>();
        records.partitions().forEach(partition -> traced.put(partition,
                records.records(partition).stream().map(one -> begin(one, begun)).toList()));
        open.set(begun);
        return begun.isEmpty() ? records : new ConsumerRecords<>(traced, records.nextOffsets());
    }

    private ConsumerRecord<Object, Object> begin(ConsumerRecord<Object, Object> record, List<Span> begun) {
        if (!(record.value() instanceof CloudEvent event)) {
            return record;
        }
        Optional<Span> span = spans.begin(
                Span.Kind.CONSUMER, "process", record.topic(), event.getExtension(Traceparent.NAME));
        span.ifPresent(begun::add);
        return span.map(one -> with(record, CloudEventBuilder.from(event)
                .withExtension(Traceparent.NAME, EventSpans.traceparent(one)).build())).orElse(record);
    }

    private static ConsumerRecord<Object, Object> with(ConsumerRecord<Object, Object> record, CloudEvent event) {
        return new ConsumerRecord<>(record.topic(), record.partition(), record.offset(), record.timestamp(),
                record.timestampType(), record.serializedKeySize(), record.serializedValueSize(), record.key(), event,
                record.headers(), record.leaderEpoch(), record.deliveryCount());
    }

    @Override
    public void success(ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
        end(null);
    }

    @Override
    public void failure(ConsumerRecords<Object, Object> records, Exception failure, Consumer<Object, Object> consumer) {
        end(failure);
    }

    private void end(@Nullable Exception failure) {
        List<Span> begun = open.get();
        open.remove();
        if (begun == null) {
            return;
        }
        for (Span span : begun) {
            if (failure != null) {
                span.error(failure);
            }
            span.end();
        }
    }
}
