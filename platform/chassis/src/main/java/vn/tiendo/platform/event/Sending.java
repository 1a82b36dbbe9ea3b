package vn.tiendo.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

import io.cloudevents.CloudEvent;
import io.micrometer.tracing.Span;

import vn.tiendo.platform.trace.EventSpans;

/** Hands events to the broker. */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final KafkaOperations<String, CloudEvent> kafka;
    private final CloudEvents envelopes;
    private final BrokerState broker;
    private final SentEvents counted;
    private final EventSpans spans;
    private final RecentlySent recent = new RecentlySent();

    Sending(KafkaOperations<String, CloudEvent> kafka, CloudEvents envelopes, BrokerState broker,
            SentEvents counted, EventSpans spans) {
        this.kafka = kafka;
        this.envelopes = envelopes;
        this.broker = broker;
        this.counted = counted;
        this.spans = spans;
    }

    /** Sends in order; true when the broker has acknowledged every one. May wait for the broker's metadata. */
    CompletableFuture<Boolean> all(List<PendingEvent> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        List<CompletableFuture<?>> sent = new ArrayList<>();
        try {
            for (PendingEvent event : events) {
                sent.add(recent.once(event.id(), () -> send(event)));
            }
        } catch (RuntimeException e) {
            // What was to follow is not sent either, so that the order is kept.
            sent.add(CompletableFuture.failedFuture(e));
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .handle((none, failure) -> succeeded(events, failure));
    }

    private CompletableFuture<?> send(PendingEvent event) {
        Optional<Span> span = spans.begin(Span.Kind.PRODUCER, "send", event.topic(), event.traceparent());
        PendingEvent traced = span.map(EventSpans::traceparent).map(event::traced).orElse(event);
        return kafka.send(event.topic(), event.key(), envelopes.envelope(traced))
                .whenComplete((sent, failure) -> span.ifPresent(one -> end(one, failure)))
                .thenAccept(sent -> counted.count(event));
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.error(failure);
        }
        span.end();
    }

    private boolean succeeded(List<PendingEvent> events, @Nullable Throwable failure) {
        if (failure == null) {
            broker.back();
            return true;
        }
        Throwable cause = root(failure);
        if (cause instanceof RecordTooLargeException || cause instanceof SerializationException) {
            LOG.error("An event of {} cannot be sent and stays in the outbox", events.getFirst().subject(), cause);
            broker.back();
        } else {
            broker.away(cause);
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause() : failure;
        return cause.getCause() == null ? cause : cause.getCause();
    }
}
