package vn.tiendo.plan.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.check.Precondition;
import vn.tiendo.plan.document.TargetTableDocument;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.Workbooks;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.workbook.PlanWorkbook;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/** A plan as files for people; each is recorded as an export. */
@Component
class PlanFiles {

    private final UnitOfPlan units;
    private final Deeds deeds;
    private final Refusals refusals;

    PlanFiles(UnitOfPlan units, Deeds deeds, Refusals refusals) {
        this.units = units;
        this.deeds = deeds;
        this.refusals = refusals;
    }

    ResponseEntity<?> workbook(KeptPlan kept, Locale language, Caller by) {
        var file = new ByteArrayOutputStream();
        var tooLong = write(kept, language, file);
        if (!tooLong.isEmpty()) {
            return refusals.conflict(Workbooks.NOT_FOR_WORKBOOK, tooLong);
        }
        return file(kept, file.toByteArray(), Workbooks.TYPE, ".xlsx", by);
    }

    ResponseEntity<?> document(KeptPlan kept, Caller by) {
        return file(kept, TargetTableDocument.of(kept, units.of(kept.plan()).map(PlacedUnit::unit)),
                TargetTableDocument.TYPE, ".docx", by);
    }

    private List<Violation> write(KeptPlan kept, Locale language, ByteArrayOutputStream file) {
        try {
            return new PlanWorkbook(PlanForm.write(kept), departments(kept.plan()), language).write(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Writing to memory failed", e);
        }
    }

    Names departments(Plan plan) {
        return new Names(units.of(plan).map(each -> each.unit().departments()).orElse(List.of()));
    }

    private ResponseEntity<byte[]> file(KeptPlan kept, byte[] file, MediaType type, String ending, Caller by) {
        var plan = kept.plan();
        deeds.carried(Action.EXPORT_PLAN, plan.id(), plan.unit(), by);
        return ResponseEntity.ok().eTag(Precondition.etagOf(kept.version())).contentType(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(plan.id() + "-v" + kept.version() + ending).build().toString())
                .body(file);
    }
}
