package vn.tiendo.measurement.plan;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.PlanWatcher;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;

/** Keeps the local copy of plans. Events of other types and versions are not for us. */
@Component
class PlanListener {

    private static final String IN_FORCE = "vn.tiendo.plan.plan-in-force.v1";
    private static final String DATES_CHANGED = "vn.tiendo.plan.plan-dates-changed.v1";

    private final PlanReader reader;
    private final Plans plans;
    private final PlanWatcher watcher;

    PlanListener(PlanReader reader, Plans plans, PlanWatcher watcher) {
        this.reader = reader;
        this.plans = plans;
        this.watcher = watcher;
    }

    @KafkaListener(topics = PlanConfiguration.TOPIC)
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        EventBatch.each(records, this::keep);
    }

    private void keep(ReceivedEvent event) {
        switch (event.type()) {
            case IN_FORCE -> keep(reader.read(event.data(), event.sequence(), event.time()));
            case DATES_CHANGED -> keep(reader.readDates(event.data(), event.sequence()));
            default -> {
            }
        }
    }

    private void keep(Plan plan) {
        plans.keep(plan);
        if (plan.sequence() > 1) {
            watcher.changed(plan.id());
        }
    }

    private void keep(MovedDates dates) {
        plans.keep(dates);
        watcher.changed(dates.plan());
    }
}
