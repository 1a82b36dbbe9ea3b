package vn.tiendo.plan.calendar;

import java.time.Instant;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.calendar.domain.MovedDates;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;

/** Tells of moved dates; contract/events/plan-dates-changed.v1.schema.json. */
@Component
class DatesEvents {

    /** That of the plans, so that they come in order. */
    static final String TOPIC = "tiendo.plans.v1";
    static final String CHANGED = "vn.tiendo.plan.plan-dates-changed.v1";

    private final EventWriter writer;

    DatesEvents(EventWriter writer) {
        this.writer = writer;
    }

    /** A thing of its own beside the plan, whose versions count by themselves. */
    PendingEvent changed(Plan plan, MovedDates dates, long sequence, Instant at) {
        var data = new Form().with("plan", plan.id()).with("unit", plan.unit()).with("year", plan.year())
                .with("version", dates.upTo()).with("dates", DatesForm.write(dates.due())).map();
        return writer.event(TOPIC, plan.id(), CHANGED, plan.id() + "/dates", at, sequence, data);
    }
}
