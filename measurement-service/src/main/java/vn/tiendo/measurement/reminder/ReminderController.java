package vn.tiendo.measurement.reminder;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.reminder.ReminderForm.Kept;
import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.measurement.reminder.domain.Missing;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Query;

/** What the caller was reminded of; nobody sees what others were. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReminderController {

    private final ReminderDocuments documents;
    private final DecisionProblems decisions;
    private final Problems problems;
    private final InstantSource clock;

    ReminderController(ReminderDocuments documents, DecisionProblems decisions, Problems problems, InstantSource clock) {
        this.documents = documents;
        this.decisions = decisions;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> list(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        Query query = new Query(request::getParameter);
        int limit = query.limit();
        @Nullable String after = query.read("after", ReminderController::day, "wrong-type", "date").map(LocalDate::toString).orElse(null);
        return asked(caller, () -> query.violations().isEmpty()
                ? ResponseEntity.ok(Page.of(documents.list(caller.unit(), caller.id(), after, limit + 1), limit,
                        each -> each.digest().day().toString()).map(ReminderController::view))
                : problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations()));
    }

    @PostMapping("/{day}:read")
    ResponseEntity<?> read(@PathVariable String day, @AuthenticationPrincipal Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return asked(caller, () -> day(day).flatMap(known -> documents.read(caller.unit(), caller.id(), known, now))
                .<ResponseEntity<?>>map(kept -> ResponseEntity.ok(view(kept)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND)));
    }

    private ResponseEntity<?> asked(Caller caller, Supplier<ResponseEntity<?>> answer) {
        Decision decision = Authority.read(caller);
        return decision instanceof Decision.Allowed ? answer.get() : decisions.of(decision);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> view(Kept kept) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("day", kept.digest().day().toString());
        if (kept.readAt() != null) {
            view.put("readAt", kept.readAt().toString());
        }
        view.put("items", kept.digest().items().stream().map(item -> view(kept.digest(), item)).toList());
        return view;
    }

    private static Map<String, Object> view(Digest digest, Missing item) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("submission", item.submission().toString());
        view.put("plan", item.submission().plan());
        view.put("planTitle", item.plan());
        view.put("department", item.submission().department());
        view.put("departmentName", item.department());
        view.put("period", item.submission().period().toString());
        view.put("dueOn", item.due().toString());
        view.put("daysLate", digest.late(item));
        view.put("to", item.to().name());
        view.put("owed", item.owed());
        view.put("given", item.given());
        return view;
    }
}
