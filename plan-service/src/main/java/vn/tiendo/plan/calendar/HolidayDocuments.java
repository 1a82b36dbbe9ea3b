package vn.tiendo.plan.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.plan.calendar.domain.Holidays;
import vn.tiendo.plan.calendar.domain.KeptHolidays;
import vn.tiendo.plan.calendar.domain.WorkingCalendar;
import vn.tiendo.plan.calendar.domain.WorkingDays;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

/** Holidays that people entered, in MongoDB: one document a year, with its audit. They take the place of the file's for that year. */
@Component
class HolidayDocuments implements WorkingCalendar {

    static final String COLLECTION = "holidays";

    private final MongoCollection<Document> collection;
    private final WorkingDays ofFile;
    private final Outbox outbox;
    private final AuditTrail trail;

    HolidayDocuments(MongoDatabase database, CalendarProperties properties, Outbox outbox, AuditTrail trail) {
        this.collection = database.getCollection(COLLECTION);
        this.ofFile = HolidayFile.read(properties.holidays());
        this.outbox = outbox;
        this.trail = trail;
    }

    /** Those of a year with the document that they were read from. */
    record Stored(KeptHolidays kept, Optional<Document> document) {
    }

    @Override
    public WorkingDays days() {
        Map<Integer, Holidays> years = new HashMap<>(ofFile.byYear());
        collection.find().map(HolidayDocuments::kept).forEach(each -> years.put(each.holidays().year(), each.holidays()));
        return new WorkingDays(years);
    }

    Stored load(int year) {
        var document = Optional.ofNullable(collection.find(eq("_id", String.valueOf(year))).first());
        return new Stored(document.map(HolidayDocuments::kept).orElseGet(() -> new KeptHolidays(ofFile.in(year), 0)), document);
    }

    /** False when another change came first. */
    boolean keep(Stored before, KeptHolidays next, Deed deed) {
        var former = before.document().orElseGet(Document::new);
        var document = document(next, new Document(former));
        trail.append(collection, former, document, deed);
        boolean written = before.document().isEmpty() ? Writes.insert(collection, document)
                : collection.replaceOne(and(eq("_id", String.valueOf(next.holidays().year())), eq("version", before.kept().version())), document)
                        .getMatchedCount() > 0;
        if (written) {
            outbox.publish(collection, document);
        }
        return written;
    }

    private static Document document(KeptHolidays next, Document former) {
        var holidays = next.holidays();
        return former.append("_id", String.valueOf(holidays.year())).append("version", next.version())
                .append("off", holidays.off().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(day -> new Document("date", day.getKey().toString()).append("name", day.getValue())).toList())
                .append("workedInstead", holidays.workedInstead().stream().sorted().map(LocalDate::toString).toList());
    }

    private static KeptHolidays kept(Document document) {
        var off = document.getList("off", Document.class).stream().collect(Collectors.toMap(
                day -> LocalDate.parse(day.getString("date")), day -> day.getString("name")));
        var worked = document.getList("workedInstead", String.class).stream().map(LocalDate::parse).collect(Collectors.toSet());
        return new KeptHolidays(new Holidays(Integer.parseInt(document.getString("_id")), true, off, worked), document.getLong("version"));
    }
}
