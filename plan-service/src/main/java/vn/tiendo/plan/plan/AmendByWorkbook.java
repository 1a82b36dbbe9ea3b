package vn.tiendo.plan.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.Precondition;

/**
 * Makes and replaces a draft, and replaces the content of an amendment, by a workbook: all that follows is the same as for
 * JSON. Whether the caller may is decided before anything of the file is taken.
 */
@Component
class AmendByWorkbook {

    private final DraftPlan draftPlan;
    private final PrepareAmendment prepareAmendment;
    private final PlanDocuments plans;
    private final FindUnit units;
    private final PlanFiles files;
    private final ReceivePlanWorkbook receive;
    private final PlanReplies replies;
    private final Refusals refusals;

    AmendByWorkbook(DraftPlan draftPlan, PrepareAmendment prepareAmendment, PlanDocuments plans, FindUnit units,
            PlanFiles files, ReceivePlanWorkbook receive, PlanReplies replies, Refusals refusals) {
        this.draftPlan = draftPlan;
        this.prepareAmendment = prepareAmendment;
        this.plans = plans;
        this.units = units;
        this.files = files;
        this.receive = receive;
        this.replies = replies;
        this.refusals = refusals;
    }

    /** Makes a draft of the caller's unit; the version of the plan that the workbook was made from plays no part. */
    ResponseEntity<?> draft(InputStream body, boolean dryRun, Locale language, Caller by) throws IOException {
        var refusal = draftPlan.refusal(dryRun, by);
        var departments = units.find(by.unit()).map(each -> each.unit().departments()).orElse(List.of());
        return refusal.isPresent() ? replies.to(refusal.get(), Precondition.NONE, List.of())
                : receive.read(body, new Names(departments), language, sent -> draft(sent, dryRun, by));
    }

    private ResponseEntity<?> draft(SentWorkbook sent, boolean dryRun, Caller by) {
        return switch (draftPlan.draft(sent.plan(), sent.unreadable(), dryRun, by)) {
            case PlanAnswer.Invalid(var flaws) -> invalid(sent, flaws);
            case PlanAnswer other -> replies.drafted(other, dryRun, List.of());
        };
    }

    /** Replaces a draft. */
    ResponseEntity<?> amend(String id, InputStream body, @Nullable String ifMatch, boolean dryRun, Locale language,
            Caller by) throws IOException {
        var refusal = draftPlan.refusal(id, dryRun, by);
        return refusal.isPresent() ? replies.to(refusal.get(), Precondition.NONE, List.of())
                : receive.read(body, departments(id), language, sent -> amend(id, sent, sent.seen(ifMatch), dryRun, by));
    }

    private ResponseEntity<?> amend(String id, SentWorkbook sent, Precondition seen, boolean dryRun, Caller by) {
        sent.sameVersion(seen);
        return switch (draftPlan.amend(id, sent.plan(), sent.unreadable(), seen, dryRun, by)) {
            case PlanAnswer.Invalid(var flaws) -> invalid(sent, flaws);
            case PlanAnswer other -> replies.to(other, seen, List.of());
        };
    }

    /** Replaces the content of the open amendment; its decision stays. */
    ResponseEntity<?> prepare(String id, InputStream body, @Nullable String ifMatch, boolean dryRun, Locale language,
            Caller by) throws IOException {
        var refusal = prepareAmendment.refusal(id, by);
        return refusal.isPresent() ? replies.to(refusal.get(), Precondition.NONE, List.of())
                : receive.read(body, departments(id), language, sent -> prepare(id, sent, sent.seen(ifMatch), dryRun, by));
    }

    private ResponseEntity<?> prepare(String id, SentWorkbook sent, Precondition seen, boolean dryRun, Caller by) {
        sent.sameVersion(seen);
        return switch (prepareAmendment.prepare(id, sent.plan(), sent.unreadable(), seen, dryRun, by)) {
            case PlanAnswer.Invalid(var flaws) -> invalid(sent, flaws.stream().map(AmendmentForm::ofPlan).toList());
            case PlanAnswer other -> replies.to(other, seen, List.of());
        };
    }

    private Names departments(String id) {
        return plans.find(id).map(KeptPlan::plan).map(files::departments).orElseGet(() -> new Names(List.of()));
    }

    private ResponseEntity<?> invalid(SentWorkbook sent, List<Flaw> flaws) {
        return refusals.invalid(sent.told(flaws), List.of());
    }
}
