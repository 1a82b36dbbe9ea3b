package vn.tiendo.reporting.scoreboard;

import java.util.Locale;
import java.util.Map;

import vn.tiendo.reporting.EventProducer;

/** Writes events as plan-service and measurement-service do. */
final class Broker implements AutoCloseable {

    private final EventProducer producer = new EventProducer();

    void plan(SmallPlan plan) {
        event("tiendo.plans.v1", plan.id(), "vn.tiendo.plan.plan-in-force.v1", plan.id(), 1, plan.json());
    }

    /** The floor is another one from that day on. */
    void amended(SmallPlan plan, int version, String effectiveFrom, int floor) {
        event("tiendo.plans.v1", plan.id(), "vn.tiendo.plan.plan-in-force.v1", plan.id(), version,
                plan.amended(version, effectiveFrom, floor));
    }

    void amendedWithout(SmallPlan plan, int version, String effectiveFrom) {
        event("tiendo.plans.v1", plan.id(), "vn.tiendo.plan.plan-in-force.v1", plan.id(), version,
                plan.amendedWithout(version, effectiveFrom));
    }

    void submission(SmallPlan plan, String state, long sequence, String period, String figures) {
        producer.event("tiendo.submissions.v1", plan.id(), "vn.tiendo.measurement.submission-" + type(state) + ".v1",
                subject(plan, period), sequence, json(plan, state, sequence, period, figures));
    }

    void correctedAt(String time, SmallPlan plan, long sequence, String period, String figures) {
        producer.event(time, "tiendo.submissions.v1", plan.id(), "vn.tiendo.measurement.submission-approved.v1",
                subject(plan, period), sequence, json(plan, "APPROVED", sequence, period, figures));
    }

    private static String subject(SmallPlan plan, String period) {
        return plan.id() + "/dia-chinh/" + period;
    }

    private static String json(SmallPlan plan, String state, long sequence, String period, String figures) {
        String submittedAt = state.equals("DRAFT") ? "" : "\"submittedAt\":\"2024-06-15T00:00:00Z\",";
        return """
                {"id":"%s","plan":"%s","unit":"lai-thieu","department":"dia-chinh","period":"%s","state":"%s",%s
                 "late":false,"version":%d,"figures":[%s],"futureField":1}"""
                .formatted(subject(plan, period), plan.id(), period, state, submittedAt, sequence, figures);
    }

    void event(String topic, String key, String type, String subject, long sequence, String json) {
        producer.event(topic, key, type, subject, sequence, json);
    }

    void eventAt(String time, String topic, String key, String type, String subject, long sequence, String json) {
        producer.event(time, topic, key, type, subject, sequence, json);
    }

    void record(String topic, String key, Map<String, String> headers, String value) {
        producer.record(topic, key, headers, value);
    }

    private static String type(String state) {
        return switch (state) {
            case "DRAFT" -> "drafted";
            case "SENT_BACK" -> "sent-back";
            default -> state.toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public void close() {
        producer.close();
    }
}
