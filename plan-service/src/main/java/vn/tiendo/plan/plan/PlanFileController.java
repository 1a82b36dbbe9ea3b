package vn.tiendo.plan.plan;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.sheet.Workbooks;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** A plan as files: out in each version, and the workbook of a draft or an amendment in again. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanFileController {

    private final PlanDocuments plans;
    private final PlanHistory history;
    private final PrepareAmendment amendments;
    private final PlanFiles files;
    private final AmendByWorkbook amendByWorkbook;
    private final Refusals refusals;

    PlanFileController(PlanDocuments plans, PlanHistory history, PrepareAmendment amendments, PlanFiles files,
            AmendByWorkbook amendByWorkbook, Refusals refusals) {
        this.plans = plans;
        this.history = history;
        this.amendments = amendments;
        this.files = files;
        this.amendByWorkbook = amendByWorkbook;
        this.refusals = refusals;
    }

    @GetMapping("/plan.xlsx")
    ResponseEntity<?> workbook(@PathVariable String id, Locale language, @AuthenticationPrincipal Caller caller) {
        return export(id, Optional::of, caller, kept -> files.workbook(kept, language, caller));
    }

    @GetMapping("/versions/{version}/plan.xlsx")
    ResponseEntity<?> workbook(@PathVariable String id, @PathVariable long version, Locale language,
            @AuthenticationPrincipal Caller caller) {
        return export(id, kept -> history.find(kept, version), caller, kept -> files.workbook(kept, language, caller));
    }

    @GetMapping("/plan.docx")
    ResponseEntity<?> document(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return export(id, Optional::of, caller, kept -> files.document(kept, caller));
    }

    @GetMapping("/versions/{version}/plan.docx")
    ResponseEntity<?> document(@PathVariable String id, @PathVariable long version, @AuthenticationPrincipal Caller caller) {
        return export(id, kept -> history.find(kept, version), caller, kept -> files.document(kept, caller));
    }

    @PutMapping(path = "/plan.xlsx", consumes = Workbooks.XLSX)
    ResponseEntity<?> amend(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun, Locale language, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) throws IOException {
        return amendByWorkbook.amend(id, request.getInputStream(), ifMatch, dryRun, language, caller);
    }

    @GetMapping("/amendment.xlsx")
    ResponseEntity<?> amendment(@PathVariable String id, Locale language, @AuthenticationPrincipal Caller caller) {
        return plans.find(id).<ResponseEntity<?>>map(kept -> amendment(kept, language, caller)).orElseGet(refusals::absent);
    }

    private ResponseEntity<?> amendment(KeptPlan kept, Locale language, Caller caller) {
        return switch (Authority.decide(caller, Action.EXPORT_PLAN, new Resource.Draft(kept.plan().unit()))) {
            case Decision.Allowed() -> amendments.open(kept)
                    .<ResponseEntity<?>>map(each -> files.workbook(each, language, caller)).orElseGet(refusals::absent);
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    @PutMapping(path = "/amendment.xlsx", consumes = Workbooks.XLSX)
    ResponseEntity<?> prepare(@PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean dryRun, Locale language, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) throws IOException {
        return amendByWorkbook.prepare(id, request.getInputStream(), ifMatch, dryRun, language, caller);
    }

    private ResponseEntity<?> export(String id, Function<KeptPlan, Optional<KeptPlan>> version, Caller caller,
            Function<KeptPlan, ResponseEntity<?>> file) {
        var kept = plans.find(id);
        return kept.isEmpty() ? refusals.absent()
                : switch (Authority.decide(caller, Action.EXPORT_PLAN, PlanResource.of(kept.get()))) {
                    case Decision.Allowed() -> version.apply(kept.get()).<ResponseEntity<?>>map(file)
                            .orElseGet(refusals::absent);
                    case Decision refusal -> refusals.refused(refusal);
                };
    }
}
