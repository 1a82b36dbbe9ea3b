package vn.tiendo.plan.assignment;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.sheet.Workbooks;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** /api/v1/assignments/assignments.xlsx: figures for the units below as a workbook. */
@RestController
@RequestMapping("/api/v1/assignments/assignments.xlsx")
class AssignmentFileController {

    private final FindUnit units;
    private final AssignmentFiles files;
    private final Deeds deeds;
    private final Refusals refusals;

    AssignmentFileController(FindUnit units, AssignmentFiles files, Deeds deeds, Refusals refusals) {
        this.units = units;
        this.files = files;
        this.deeds = deeds;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> export(@RequestParam int year, @RequestParam(required = false) @Nullable String unit, Locale language,
            @AuthenticationPrincipal Caller caller) {
        return units.find(unit == null ? caller.unit() : unit)
                .<ResponseEntity<?>>map(above -> export(above, year, language, caller)).orElseGet(refusals::absent);
    }

    private ResponseEntity<?> export(PlacedUnit above, int year, Locale language, Caller caller) {
        return switch (Authority.decide(caller, Action.EXPORT_ASSIGNMENTS, new Resource.UnitAt(above.path()))) {
            case Decision.Allowed() -> files.write(above, year, language, caller);
            case Decision refusal -> {
                deeds.refused(Action.EXPORT_ASSIGNMENTS, above.unit().id(), above.unit().id(), caller, refusal);
                yield refusals.refused(refusal);
            }
        };
    }

    @PutMapping(consumes = Workbooks.XLSX)
    ResponseEntity<?> handDown(@RequestParam(defaultValue = HandDownReplies.ATOMIC) String mode,
            @RequestParam(defaultValue = "false") boolean dryRun, Locale language, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) throws IOException {
        return files.read(request.getInputStream(), mode, dryRun, language, caller);
    }
}
