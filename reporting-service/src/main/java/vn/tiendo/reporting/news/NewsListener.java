package vn.tiendo.reporting.news;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.news.domain.News.Origin;
import vn.tiendo.reporting.news.domain.News.Standing;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Events that everybody may hear of, from which news are made. */
@Component
class NewsListener {

    private final NewsDocuments news;
    private final JsonMapper json;

    NewsListener(NewsDocuments news, JsonMapper json) {
        this.news = news;
        this.json = json;
    }

    /** What is read of a changed verdict. */
    private record VerdictData(String plan, String unit, String section, String target, String title, @Nullable Standing before, After after) {
    }

    private record After(Status status, @Nullable BigDecimal attained, Text explanation) {
    }

    /** What is read of an issued report. */
    private record ReportData(String plan, String unit, String id, String symbol, LocalDate date, int edition) {
    }

    /** Nobody waits for news: a second of events at once costs less than each by itself. */
    @KafkaListener(id = "news", groupId = "${spring.kafka.consumer.group-id}-news", topics = {"tiendo.verdicts.v1", "tiendo.reports.v1"},
            properties = {"fetch.min.bytes=65536", "fetch.max.wait.ms=1000"})
    void on(List<ConsumerRecord<String, CloudEvent>> records) {
        List<News> read = new ArrayList<>();
        try {
            EventBatch.each(records, event -> news(event).ifPresent(read::add));
        } finally {
            news.keep(read);
        }
    }

    private Optional<News> news(ReceivedEvent event) {
        return switch (event.type()) {
            case "vn.tiendo.reporting.verdict-changed.v1" -> of(event, json.readValue(event.data(), VerdictData.class));
            case "vn.tiendo.reporting.report-issued.v1" -> Optional.of(of(event, json.readValue(event.data(), ReportData.class)));
            default -> Optional.empty();
        };
    }

    private static Optional<News> of(ReceivedEvent event, VerdictData data) {
        return News.of(new Origin(event.id(), event.time(), data.plan(), data.unit()), data.section(), data.target(), data.title(),
                data.before(), new Standing(data.after().status(), data.after().attained()), data.after().explanation());
    }

    private static News of(ReceivedEvent event, ReportData data) {
        return News.ofReport(new Origin(event.id(), event.time(), data.plan(), data.unit()), data.id(), data.symbol(), data.date(),
                data.edition());
    }
}
