package vn.tiendo.reporting.alert;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.alert.domain.IssuedReports;
import vn.tiendo.reporting.alert.domain.Raise;
import vn.tiendo.reporting.alert.domain.ToldVerdict;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** Changed verdicts, as everybody else hears of them: what was raised before a crash is raised once, and nothing is lost. */
@Component
class AlertListener {

    private static final String VERDICT_CHANGED = "vn.tiendo.reporting.verdict-changed.v1";

    private final AlertDocuments alerts;
    private final IssuedReports reports;
    private final JsonMapper json;

    AlertListener(AlertDocuments alerts, IssuedReports reports, JsonMapper json) {
        this.alerts = alerts;
        this.reports = reports;
        this.json = json;
    }

    /** What is read of the event. */
    private record Data(String plan, String unit, List<String> unitPath, String section, @Nullable String department, String target, String title,
            ToldVerdict.@Nullable Before before, Verdict after, Map<String, Object> cause) {

        ToldVerdict told(ReceivedEvent event) {
            return new ToldVerdict(plan, unit, unitPath, section, department, target, title, before, after,
                    Objects.toString(cause.get("submission"), null), event.sequence(), event.time());
        }
    }

    /** Nobody waits for an alert: a second of events at once costs less than each by itself. */
    @KafkaListener(id = "alerts", groupId = "${spring.kafka.consumer.group-id}-alerts",
            topics = {"tiendo.verdicts.v1", "tiendo.provisional-verdicts.v1"},
            properties = {"fetch.min.bytes=65536", "fetch.max.wait.ms=1000"})
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        EventBatch.each(records, this::take);
    }

    private void take(ReceivedEvent event) {
        if (event.type().equals(VERDICT_CHANGED)) {
            Raise.of(json.readValue(event.data(), Data.class).told(event), reports).forEach(alerts::raise);
        }
    }
}
