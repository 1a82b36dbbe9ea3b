package vn.tiendo.plan.calendar;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.calendar.domain.KeptHolidays;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Precondition;

/** The holidays by which due dates are worked out. */
@RestController
@RequestMapping("/api/v1/holidays/{year:[0-9]{4}}")
class HolidayController {

    private final HolidayDocuments holidays;
    private final KeepHolidays keepHolidays;
    private final Refusals refusals;

    HolidayController(HolidayDocuments holidays, KeepHolidays keepHolidays, Refusals refusals) {
        this.holidays = holidays;
        this.keepHolidays = keepHolidays;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> read(@PathVariable int year) {
        return shown(holidays.load(year).kept());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> keep(@PathVariable int year, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var entered = HolidayForm.read(input);
        var seen = new Precondition(ifMatch);
        return switch (keepHolidays.keep(year, entered, Refusals.unreadable(input), seen, caller)) {
            case KeepHolidays.Answer.Kept(var kept) -> shown(kept);
            case KeepHolidays.Answer.Invalid(var flaws) -> refusals.invalid(input.violations(), flaws);
            case KeepHolidays.Answer.Stale(var current) ->
                    refusals.stale(seen, "holidays", current.version(), HolidayForm.write(current));
            case KeepHolidays.Answer.Refused(var refusal) -> refusals.refused(refusal);
        };
    }

    private static ResponseEntity<Map<String, Object>> shown(KeptHolidays kept) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(kept.version())).body(HolidayForm.write(kept));
    }
}
