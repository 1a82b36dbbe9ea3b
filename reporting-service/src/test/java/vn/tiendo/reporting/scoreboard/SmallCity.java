package vn.tiendo.reporting.scoreboard;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A city whose target is the sum of its wards', and events of both as plan-service and measurement-service write them. */
record SmallCity(String id, Broker broker) {

    static final String TARGET = "XH-7";

    static SmallCity fresh(Broker broker) {
        return new SmallCity("c" + UUID.randomUUID().toString().substring(0, 13), broker);
    }

    String plan() {
        return id + "-2024";
    }

    String ward(String name) {
        return id + "-" + name;
    }

    /** @param validity such as {@code "validTo":"2024-06-30",} */
    void unit(String unit, @Nullable String parent, long version, String validity) {
        String path = parent == null ? "\"" + unit + "\"" : "\"" + parent + "\",\"" + unit + "\"";
        broker.event("tiendo.units.v1", unit, "vn.tiendo.plan.unit-changed.v1", unit, version, """
                {"id":"%s","name":"Phường %s","kind":"WARD","parent":%s,%s"departments":[],"version":%d,"unitPath":[%s]}"""
                .formatted(unit, unit.substring(unit.lastIndexOf('-') + 1), parent == null ? "null" : "\"" + parent + "\"",
                        validity, version, path));
    }

    void inForce(int floor) {
        planInForce(id, "\"" + id + "\"", """
                "measure":"NONE","unitOfMeasure":"triệu đồng","aggregation":"SUM","partsAggregation":"SUM","sumOf":"thu",
                "rule":{"kind":"AT_LEAST","bound":{"value":%d}}""".formatted(floor));
    }

    void wardInForce(String name) {
        planInForce(ward(name), "\"" + id + "\",\"" + ward(name) + "\"", """
                "measure":"NUMBER","unitOfMeasure":"triệu đồng","aggregation":"SUM","partsAggregation":"SUM",
                "indicator":"thu","frequency":"MONTHLY","rule":{"kind":"AT_LEAST","bound":{"value":10}}""");
    }

    private void planInForce(String unit, String path, String target) {
        String plan = unit + "-2024";
        broker.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
                {"id":"%s","unit":"%s","unitName":"%s","unitPath":[%s],"year":2024,"title":"Kế hoạch năm 2024","version":1,
                 "putInForceAt":"2024-01-02T00:00:00Z","departments":[{"id":"tai-chinh","name":"Tài chính","kind":"OFFICE"}],
                 "sections":[{"id":"XH","number":"1","title":"Xã hội","targets":[{"id":"%s","number":"7","title":"Thu",
                 "responsible":"tai-chinh",%s}]}]}""".formatted(plan, unit, unit, path, TARGET, target));
    }

    void reports(String name, String state, long sequence, String period, int revision, int number) {
        broker.event("tiendo.submissions.v1", ward(name) + "-2024", "vn.tiendo.measurement.submission-" + state.toLowerCase(Locale.ROOT)
                + ".v1", subject(name, period), sequence, reported(name, state, sequence, period, revision, number));
    }

    /** Approved at another moment than the one at which it is told. */
    void reportedAt(Instant time, String name, long sequence, String period, int revision, int number) {
        broker.eventAt(time.toString(), "tiendo.submissions.v1", ward(name) + "-2024", "vn.tiendo.measurement.submission-approved.v1",
                subject(name, period), sequence, reported(name, "APPROVED", sequence, period, revision, number));
    }

    private String subject(String name, String period) {
        return ward(name) + "-2024/tai-chinh/" + period;
    }

    private String reported(String name, String state, long sequence, String period, int revision, int number) {
        return """
                {"id":"%s","plan":"%s","unit":"%s","department":"tai-chinh","period":"%s","state":"%s",
                 "submittedAt":"2024-06-15T00:00:00Z","late":false,"version":%d,
                 "figures":[{"target":"%s","revision":%d,"value":{"kind":"NUMBER","number":%d}}]}"""
                .formatted(subject(name, period), ward(name) + "-2024", ward(name), period, state, sequence, TARGET, revision, number);
    }
}
