package vn.tiendo.plan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.tiendo.plan.calendar.domain.Due;
import vn.tiendo.plan.calendar.domain.Period;
import vn.tiendo.plan.form.Form;

/** Dates of periods as events tell them and documents keep them: without those who owe the figures. */
public final class DatesForm {

    private DatesForm() {
    }

    public static List<Map<String, Object>> write(List<Due> due) {
        return due.stream().map(DatesForm::write).toList();
    }

    private static Map<String, Object> write(Due due) {
        return new Form().with("period", due.period().toString()).with("from", due.from())
                .with("closing", due.closing()).with("due", due.due()).map();
    }

    /** Of what was written by {@link #write}. */
    public static List<Due> read(List<? extends Map<String, Object>> stored) {
        return stored.stream().map(each -> new Due(Period.parse(String.valueOf(each.get("period"))), day(each, "from"),
                day(each, "closing"), day(each, "due"), List.of())).toList();
    }

    private static LocalDate day(Map<String, Object> stored, String field) {
        return LocalDate.parse(String.valueOf(stored.get(field)));
    }
}
