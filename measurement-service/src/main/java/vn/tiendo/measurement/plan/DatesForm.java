package vn.tiendo.measurement.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;

import vn.tiendo.measurement.plan.domain.PeriodDates;

/** Dates of periods ↔ their documents. */
final class DatesForm {

    private DatesForm() {
    }

    static List<Document> of(Map<String, PeriodDates> dates) {
        return dates.entrySet().stream().map(each -> document(each.getKey(), each.getValue())).toList();
    }

    private static Document document(String period, PeriodDates dates) {
        return new Document("period", period).append("from", dates.from().toString())
                .append("closing", dates.closing().toString()).append("due", dates.due().toString());
    }

    static Map<String, PeriodDates> read(List<Document> stored) {
        Map<String, PeriodDates> dates = new HashMap<>();
        stored.forEach(each -> dates.put(each.getString("period"),
                new PeriodDates(date(each, "from"), date(each, "closing"), date(each, "due"))));
        return dates;
    }

    private static LocalDate date(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }
}
