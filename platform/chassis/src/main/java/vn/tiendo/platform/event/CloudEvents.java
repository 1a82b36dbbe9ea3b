package vn.tiendo.platform.event;

import java.net.URI;
import java.time.ZoneOffset;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;

/** A pending event in its envelope. */
final class CloudEvents {

    private final URI source;

    CloudEvents(String application) {
        this.source = URI.create("/tiendo/" + application);
    }

    CloudEvent envelope(PendingEvent event) {
        CloudEventBuilder envelope = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(source)
                .withType(event.type())
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", String.valueOf(event.sequence()))
                .withExtension("partitionkey", event.key())
                .withExtension("recordedtime", event.recorded().atOffset(ZoneOffset.UTC))
                .withData("application/json", event.data());
        if (event.traceparent() != null) {
            envelope.withExtension("traceparent", event.traceparent());
        }
        return envelope.build();
    }
}
