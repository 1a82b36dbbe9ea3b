package vn.tiendo.reporting.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;

import vn.tiendo.fixture.Infrastructure;

/** A plan of one target, and approved figures for it, as the services before this one publish them. */
final class PlanEvents implements AutoCloseable {

    private static final OffsetDateTime TIME = OffsetDateTime.of(2024, 6, 18, 3, 0, 0, 0, ZoneOffset.UTC);

    private final KafkaProducer<String, CloudEvent> producer = new KafkaProducer<>(
        Map.of("bootstrap.servers", Infrastructure.shared().bootstrapServers(), "linger.ms", 0),
        new StringSerializer(), new CloudEventSerializer());

    private final String unit;

    PlanEvents(String unit) {
        this.unit = unit;
    }

    void inForce(String plan) {
        send("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
            {"id":"%s","unit":"%s","unitName":"Phường Lái Thiêu","unitPath":["thuan-an","%s"],"year":2024,
             "title":"Kế hoạch phát triển kinh tế - xã hội năm 2024","version":1,"putInForceAt":"2024-01-02T00:00:00Z",
             "resolution":{"number":"34/NQ-HĐND","date":"2023-12-28","issuer":"Hội đồng nhân dân phường Lái Thiêu"},
             "departments":[{"id":"dia-chinh","name":"Địa chính","kind":"OFFICE"}],
             "sections":[{"id":"KT","number":"1","title":"Lĩnh vực kinh tế","targets":[
               {"id":"KT-3.2","number":"3.2","title":"Hộ <b>thu gom</b> rác & phân loại","unitOfMeasure":"%%",
                "measure":"RATIO","rule":{"kind":"AT_LEAST","bound":{"value":98}},"aggregation":"LAST","pace":"NONE",
                "responsible":"dia-chinh","reporting":["dia-chinh"],"frequency":"MONTHLY"}]}]}""".formatted(plan, unit, unit));
    }

    /** A plan whose only target is to be done by a day, and that it is. */
    void done(String plan, String day) {
        send("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
            {"id":"%s","unit":"%s","unitName":"Phường Lái Thiêu","unitPath":["thuan-an","%s"],"year":2024,"title":"Kế hoạch năm 2024",
             "version":1,"putInForceAt":"2024-01-02T00:00:00Z","departments":[{"id":"dia-chinh","name":"Địa chính","kind":"OFFICE"}],
             "sections":[{"id":"KT","number":"1","title":"Lĩnh vực kinh tế","targets":[
               {"id":"KT-3.2","number":"3.2","title":"Xây nhà văn hóa","measure":"DONE","rule":{"kind":"DONE_BY","date":"2024-09-30"},
                "aggregation":"LAST","pace":"NONE","responsible":"dia-chinh","reporting":["dia-chinh"],"frequency":"MONTHLY"}]}]}"""
            .formatted(plan, unit, unit));
        String subject = plan + "/dia-chinh/2024-M06";
        send("tiendo.submissions.v1", plan, "vn.tiendo.measurement.submission-approved.v1", subject, 3, """
            {"id":"%s","plan":"%s","unit":"%s","department":"dia-chinh","period":"2024-M06","state":"APPROVED",
             "submittedAt":"2024-06-15T00:00:00Z","late":false,"version":3,"figures":[{"target":"KT-3.2","revision":1,
              "value":{"kind":"DONE","done":true,"on":"%s"},"quality":"ACTUAL"}]}""".formatted(subject, plan, unit, day));
    }

    void approved(String plan, long sequence, String period, int numerator) {
        approved(plan, sequence, period, numerator, TIME);
    }

    void approved(String plan, long sequence, String period, int numerator, OffsetDateTime at) {
        String subject = plan + "/dia-chinh/" + period;
        send("tiendo.submissions.v1", plan, "vn.tiendo.measurement.submission-approved.v1", subject, sequence, """
            {"id":"%s","plan":"%s","unit":"%s","department":"dia-chinh","period":"%s","state":"APPROVED",
             "submittedAt":"2024-06-15T00:00:00Z","late":true,"version":%d,"figures":[{"target":"KT-3.2","revision":1,
              "value":{"kind":"RATIO","numerator":%d,"denominator":1000},"quality":"ACTUAL",
              "explanation":"Hộ mới chuyển đến chưa đăng ký"}]}"""
            .formatted(subject, plan, unit, period, sequence, numerator), at);
    }

    private void send(String topic, String plan, String type, String subject, long sequence, String data) {
        send(topic, plan, type, subject, sequence, data, TIME);
    }

    private void send(String topic, String plan, String type, String subject, long sequence, String data, OffsetDateTime at) {
        producer.send(new ProducerRecord<>(topic, plan, CloudEventBuilder.v1().withId(UUID.randomUUID().toString())
            .withSource(URI.create("/tiendo/test")).withType(type).withSubject(subject).withTime(at)
            .withExtension("sequence", String.valueOf(sequence))
            .withData("application/json", data.getBytes(StandardCharsets.UTF_8)).build()));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
