package vn.tiendo.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.SendingDates.Sending;

/** Events of plans, for the days on which reports are sent. A group of its own: it begins with the first event that the topic holds. */
@Component
class SendingDatesListener {

    private static final Set<String> WITH_DATES = Set.of("vn.tiendo.plan.plan-in-force.v1", "vn.tiendo.plan.plan-dates-changed.v1");

    private final SendingDates dates;
    private final JsonMapper json;

    SendingDatesListener(SendingDates dates, JsonMapper json) {
        this.dates = dates;
        this.json = json;
    }

    /** What is read of both events; a version told before there were dates has none. */
    private record Data(@Nullable String id, @Nullable String plan, @Nullable String unit, @Nullable List<Dated> dates) {
    }

    private record Dated(@Nullable String period, @Nullable LocalDate due) {
    }

    @KafkaListener(id = "report-dates", groupId = "${spring.kafka.consumer.group-id}-report-dates", topics = "tiendo.plans.v1")
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        EventBatch.each(records, this::take);
    }

    private void take(ReceivedEvent event) {
        if (WITH_DATES.contains(event.type())) {
            Data data = json.readValue(event.data(), Data.class);
            String plan = data.plan() == null ? data.id() : data.plan();
            if (plan == null || data.unit() == null) {
                throw new UnreadableEvent("/unit: expected a text", null);
            }
            String unit = data.unit();
            dates.keep(plan, unit, Objects.requireNonNullElse(data.dates(), List.<Dated>of()).stream()
                .flatMap(each -> Period.parse(Objects.requireNonNullElse(each.period(), "")).filter(_ -> each.due() != null)
                    .map(period -> new Sending(plan, unit, period, Objects.requireNonNull(each.due()))).stream()).toList(), event.time());
        }
    }
}
