package vn.tiendo.plan.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.file.FileRefusals;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.plan.sheet.ReceiveWorkbook;
import vn.tiendo.plan.sheet.WorkbookReading;
import vn.tiendo.plan.workbook.PlanSheets;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;

/** Replaces a draft by its workbook: the cells give the form that is sent as JSON, and all that follows is the same. */
@Component
class AmendByWorkbook {

    private static final String WHOLE_BODY = "";
    private static final String VERSION = "/version";

    private final DraftPlan draftPlan;
    private final PlanDocuments plans;
    private final PlanFiles files;
    private final ReceiveWorkbook receive;
    private final PlanReplies replies;
    private final Refusals refusals;
    private final FileRefusals fileRefusals;

    AmendByWorkbook(DraftPlan draftPlan, PlanDocuments plans, PlanFiles files, ReceiveWorkbook receive,
            PlanReplies replies, Refusals refusals, FileRefusals fileRefusals) {
        this.draftPlan = draftPlan;
        this.plans = plans;
        this.files = files;
        this.receive = receive;
        this.replies = replies;
        this.refusals = refusals;
        this.fileRefusals = fileRefusals;
    }

    /** Whether the caller may is decided before anything of the file is taken. */
    ResponseEntity<?> amend(String id, InputStream body, @Nullable String ifMatch, boolean dryRun, Locale language,
            Caller by) throws IOException {
        var refusal = draftPlan.refusal(id, dryRun, by);
        if (refusal.isPresent()) {
            return replies.to(refusal.get(), Precondition.NONE, List.of());
        }
        return switch (receive.read(body)) {
            case WorkbookReading.Read(var workbook) ->
                amend(id, PlanSheets.read(workbook, departments(id), language), ifMatch, dryRun, by);
            case WorkbookReading.Refused(var problem) -> fileRefusals.of(problem, WHOLE_BODY);
            case WorkbookReading.Busy() -> fileRefusals.busy();
        };
    }

    private Names departments(String id) {
        return plans.find(id).map(kept -> files.departments(kept.plan())).orElseGet(() -> new Names(List.of()));
    }

    private ResponseEntity<?> amend(String id, PlacedForm form, @Nullable String ifMatch, boolean dryRun, Caller by) {
        if (!form.isWhole()) {
            return refusals.invalid(form.told(List.of()), List.of());
        }
        var seen = new Precondition(ifMatch == null ? versionOf(form) : ifMatch);
        var input = Input.of(form.body());
        sameVersion(input, seen, form);
        var plan = PlanForm.read(input);
        Set<String> unreadable = Refusals.unreadable(input);
        unreadable.addAll(form.unreadable());
        return switch (draftPlan.amend(id, plan, unreadable, seen, dryRun, by)) {
            case PlanAnswer.Invalid(var flaws) -> refusals.invalid(form.told(told(input, flaws)), List.of());
            case PlanAnswer other -> replies.to(other, seen, input.violations());
        };
    }

    private static List<Violation> told(Input input, List<Flaw> flaws) {
        var all = new ArrayList<>(input.violations());
        all.addAll(Refusals.violations(flaws));
        return all;
    }

    /** The workbook says from which version it was made; that is the one that it replaces, unless a header says it. */
    private static @Nullable String versionOf(PlacedForm form) {
        var version = form.body().at(VERSION);
        return version.isNumber() ? Precondition.etagOf(version.longValue()) : null;
    }

    /** An old file must not replace what its sender has not seen, whatever version a program names for it. */
    private static void sameVersion(Input input, Precondition seen, PlacedForm form) {
        JsonNode version = form.body().at(VERSION);
        if (version.isNumber() && !seen.admits(version.longValue())) {
            input.refuse("version", "other-version", version.longValue(), seen.etag());
        }
    }
}
