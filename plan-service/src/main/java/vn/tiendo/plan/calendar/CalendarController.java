package vn.tiendo.plan.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.calendar.domain.WorkingCalendar;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.PlanResource;
import vn.tiendo.plan.plan.domain.FindPlan;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** When the figures of a plan are due. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final FindPlan plans;
    private final FindUnit units;
    private final DueDates dates;
    private final WorkingCalendar calendar;
    private final CalendarProperties properties;
    private final CalendarFeed feed;
    private final Refusals refusals;

    CalendarController(FindPlan plans, FindUnit units, DueDates dates, WorkingCalendar calendar, CalendarProperties properties,
            CalendarFeed feed, Refusals refusals) {
        this.plans = plans;
        this.units = units;
        this.dates = dates;
        this.calendar = calendar;
        this.properties = properties;
        this.feed = feed;
        this.refusals = refusals;
    }

    @GetMapping("/calendar")
    ResponseEntity<?> read(@PathVariable String id, @RequestParam(required = false) @Nullable String department,
            @AuthenticationPrincipal Caller caller) {
        return plans.find(id).<ResponseEntity<?>>map(kept ->
                switch (Authority.decide(caller, Action.READ, PlanResource.of(kept))) {
                    case Decision.Allowed() -> told(MediaType.APPLICATION_JSON, CalendarForm.write(kept,
                            dates.of(kept, department), departments(kept), calendar.days(), properties.zone().getId()));
                    case Decision refusal -> refusals.refused(refusal);
                }).orElseGet(refusals::absent);
    }

    /** Public, as programs that show calendars have no token; of plans that bind only. */
    @GetMapping(path = "/calendar.ics")
    ResponseEntity<?> feed(@PathVariable String id, @RequestParam(required = false) @Nullable String department,
            Locale language) {
        var kept = plans.find(id).filter(each -> each.inForce() != null);
        var unit = kept.flatMap(each -> units.find(each.plan().unit()));
        return unit.<ResponseEntity<?>>map(each -> feed(kept.orElseThrow(), each, department, language))
                .orElseGet(refusals::absent);
    }

    private ResponseEntity<?> feed(KeptPlan kept, PlacedUnit unit, @Nullable String department, Locale language) {
        var since = Objects.requireNonNull(kept.inForce(), "a plan in force").at();
        return told(CALENDAR, feed.write(kept, since, unit.unit(), dates.of(kept, department), language));
    }

    /** Tagged by what it says: holidays change a calendar whose plan has not changed. */
    private static ResponseEntity<?> told(MediaType type, Object calendar) {
        var said = UUID.nameUUIDFromBytes(calendar.toString().getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(type).eTag("W/\"" + said + "\"").body(calendar);
    }

    private List<Department> departments(KeptPlan kept) {
        return units.find(kept.plan().unit()).map(each -> each.unit().departments())
                .orElseGet(List::of);
    }
}
