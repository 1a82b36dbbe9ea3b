package vn.tiendo.reporting.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.ReadFeed;
import vn.tiendo.reporting.stream.domain.StreamEvent;
import vn.tiendo.reporting.webhook.DeliveryDocuments.Queued;

/** Queues each public event for the webhooks that want it. */
@Component
class WebhookListener {

    /** So that a batch of events for many webhooks takes no more memory than this many. */
    private static final int AT_ONCE = 500;

    private final WebhookDocuments webhooks;
    private final QueueDeliveries queue;
    private final ReadFeed feeds;

    WebhookListener(WebhookDocuments webhooks, QueueDeliveries queue, ReadFeed feeds) {
        this.webhooks = webhooks;
        this.queue = queue;
        this.feeds = feeds;
    }

    /** What comes before an event that cannot be read is queued first: its offset is committed with the failure. */
    @KafkaListener(id = "webhooks", groupId = "${spring.kafka.consumer.group-id}-webhooks",
            topics = "#{T(vn.tiendo.reporting.stream.domain.Feed).PUBLIC.![topic()]}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        Map<String, Interest> wanted = new HashMap<>();
        webhooks.collecting().forEach(webhook -> wanted.put(webhook.id(), Wanted.by(webhook.terms())));
        List<Queued> queued = new ArrayList<>();
        try {
            EventBatch.each(records, event -> {
                read(event).ifPresent(read -> wanted.forEach((webhook, interest) -> {
                    if (interest.covers(read)) {
                        queued.add(queue.of(webhook, read));
                    }
                }));
                if (queued.size() >= AT_ONCE) {
                    queue.fresh(List.copyOf(queued));
                    queued.clear();
                }
            });
        } finally {
            queue.fresh(queued);
        }
    }

    private Optional<StreamEvent> read(ReceivedEvent event) {
        Feed feed = Feed.PUBLIC.stream().filter(each -> each.topic().equals(event.topic())).findFirst().orElseThrow();
        return feeds.read(feed, event.partition(), event.offset(), event.envelope(), event.data());
    }
}
