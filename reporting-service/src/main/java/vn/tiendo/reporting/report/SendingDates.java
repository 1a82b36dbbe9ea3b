package vn.tiendo.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.Period;

/** Collection {@code report_dates}: of each plan the days on which its periods are sent, as they were told last. */
@Component
class SendingDates {

    static final String COLLECTION = "report_dates";
    static final String UNIT = "unit";

    private final MongoCollection<Document> dates;

    /** @param due the last day on which figures of the period are on time */
    record Sending(String plan, String unit, Period period, LocalDate due) {
    }

    SendingDates(MongoDatabase database) {
        this.dates = database.getCollection(COLLECTION);
    }

    /** What was told before what is there changes nothing. */
    void keep(String plan, String unit, List<Sending> sendings, Instant at) {
        Writes.upsert(dates, Filters.and(Filters.eq("_id", plan), Filters.lte("at", at)), new Document("_id", plan).append(UNIT, unit)
            .append("at", at).append("dates", sendings.stream()
                .map(each -> new Document("period", each.period().toString()).append("due", each.due().toString())).toList()));
    }

    /** Of a unit, from the one day to the other, both included. */
    List<Sending> between(String unit, LocalDate first, LocalDate last) {
        return dates.find(Filters.eq(UNIT, unit)).into(new ArrayList<>()).stream().flatMap(SendingDates::read)
            .filter(each -> !each.due().isBefore(first) && !each.due().isAfter(last)).toList();
    }

    private static Stream<Sending> read(Document stored) {
        return stored.getList("dates", Document.class).stream().map(each -> new Sending(stored.getString("_id"), stored.getString(UNIT),
            Period.valueOf(each.getString("period")), LocalDate.parse(each.getString("due"))));
    }
}
