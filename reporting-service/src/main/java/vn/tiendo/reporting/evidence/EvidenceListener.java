package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;

/**
 * Events of plans, of submissions and of what plans sum. One listener for all topics: partitions are the same in number and key, so that a
 * plan, its submissions and what it sums come to the same thread.
 */
@Component
class EvidenceListener implements ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceListener.class);
    private static final String PLAN_IN_FORCE = "vn.tiendo.plan.plan-in-force.v1";
    private static final String FIGURES_BELOW_CHANGED = "vn.tiendo.reporting.figures-below-changed.v1";
    private static final String OF_SUBMISSIONS = "vn\\.tiendo\\.measurement\\.submission-[a-z-]+\\.v1";

    private final PlanReader plans;
    private final SubmissionReader submissions;
    private final UnitBelowReader below;
    private final TakeEvidence take;

    EvidenceListener(PlanReader plans, SubmissionReader submissions, UnitBelowReader below,
            TakeEvidence take) {
        this.plans = plans;
        this.submissions = submissions;
        this.below = below;
        this.take = take;
    }

    /** What comes before an event that cannot be read is taken first: its offset is committed with the failure. */
    @KafkaListener(id = "evidence", idIsGroup = false, topics = {Topics.PLANS, Topics.SUBMISSIONS, Topics.FIGURES_BELOW},
            concurrency = "${tiendo.evidence.threads}")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        Map<String, List<Change>> byPlan = new LinkedHashMap<>();
        RuntimeException unreadable = null;
        try {
            EventBatch.each(records, event -> read(event, byPlan));
        } catch (RuntimeException e) {
            unreadable = e;
        }
        if (!byPlan.isEmpty()) {
            take.all(byPlan);
        }
        if (unreadable != null) {
            throw unreadable;
        }
    }

    /** Moments as the store keeps them: whatever is computed from events now is computed from the store later. */
    private void read(ReceivedEvent event, Map<String, List<Change>> byPlan) {
        Instant time = event.time().truncatedTo(ChronoUnit.MILLIS);
        if (event.type().equals(PLAN_IN_FORCE)) {
            add(byPlan, new Change.OfPlan(plans.read(event.data(), time), time, event.data()));
        } else if (event.type().matches(OF_SUBMISSIONS)) {
            add(byPlan, new Change.OfSubmission(
                    submissions.read(event.data(), event.sequence(), time), event.data()));
        } else if (event.type().equals(FIGURES_BELOW_CHANGED)) {
            add(byPlan, below.read(event.data(), event.sequence(), time));
        } else {
            LOG.debug("Passed over: {} of type {}", event.id(), event.type());
        }
    }

    private static void add(Map<String, List<Change>> byPlan, Change change) {
        byPlan.computeIfAbsent(change.plan(), _ -> new ArrayList<>()).add(change);
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        take.forgetAll();
    }
}
