package vn.tiendo.reporting.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.web.Traceparent;

/**
 * Takes in what verdicts stand on. One listener for all topics: partitions are the same in number and key, so that a plan, its
 * submissions, how they came and what it sums come to the same thread.
 */
@Component
class EvidenceListener implements ConsumerSeekAware {

    private final EvidenceReader reader;
    private final TakeEvidence take;

    EvidenceListener(EvidenceReader reader, TakeEvidence take) {
        this.reader = reader;
        this.take = take;
    }

    /** What comes before an event that cannot be read is taken first: its offset is committed with the failure. */
    @KafkaListener(id = "evidence", idIsGroup = false, topics = {Topics.PLANS, Topics.SUBMISSIONS, Topics.PUNCTUALITY,
        Topics.FIGURES_BELOW}, concurrency = "${tiendo.evidence.threads}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        Map<String, List<Change>> byPlan = new LinkedHashMap<>();
        Map<String, String> traces = new HashMap<>();
        RuntimeException unreadable = null;
        try {
            EventBatch.each(records, event -> read(event, byPlan, traces));
        } catch (RuntimeException e) {
            unreadable = e;
        }
        // Submissions that were sent at the same time come as they were published: in their turn, none has to ask the past.
        byPlan.values().forEach(changes -> changes.sort(Comparator.comparing(Change::turn)));
        if (!byPlan.isEmpty()) {
            take.all(byPlan, traces);
        }
        if (unreadable != null) {
            throw unreadable;
        }
    }

    /** What a plan becomes belongs to the trace of its latest event. */
    private void read(ReceivedEvent event, Map<String, List<Change>> byPlan, Map<String, String> traces) {
        reader.read(event).ifPresent(change -> {
            byPlan.computeIfAbsent(change.plan(), _ -> new ArrayList<>()).add(change);
            String trace = Traceparent.current();
            if (trace != null) {
                traces.put(change.plan(), trace);
            }
        });
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        take.forgetAll();
    }
}
