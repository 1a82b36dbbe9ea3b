package vn.tiendo.plan.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.document.TargetTableDocument;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.Amendment;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.Workbooks;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.workbook.PlanWorkbook;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

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
        return workbook(Export.of(kept), PlanForm.write(kept), language, by);
    }

    /** The content of an amendment; the version that it says is the amendment's own. */
    ResponseEntity<?> workbook(Amendment amendment, Locale language, Caller by) {
        var content = amendment.content();
        return workbook(new Export(content, amendment.version(), content.id() + "-amendment"),
                new Form().withFieldsOf(PlanForm.write(content)).with("version", amendment.version()).map(), language, by);
    }

    private ResponseEntity<?> workbook(Export of, Map<String, Object> form, Locale language, Caller by) {
        var file = new ByteArrayOutputStream();
        var tooLong = write(new PlanWorkbook(form, departments(of.plan()), language), file);
        return tooLong.isEmpty() ? file(of, file.toByteArray(), Workbooks.TYPE, ".xlsx", by)
                : refusals.conflict(Workbooks.NOT_FOR_WORKBOOK, tooLong);
    }

    ResponseEntity<?> document(KeptPlan kept, Caller by) {
        return file(Export.of(kept), TargetTableDocument.of(kept, units.of(kept.plan()).map(PlacedUnit::unit)),
                TargetTableDocument.TYPE, ".docx", by);
    }

    private static List<Violation> write(PlanWorkbook workbook, ByteArrayOutputStream file) {
        try {
            return workbook.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    Names departments(Plan plan) {
        return new Names(units.of(plan).map(each -> each.unit().departments()).orElse(List.of()));
    }

    /** What is exported, and the name of its file without version and ending. */
    private record Export(Plan plan, long version, String name) {

        static Export of(KeptPlan kept) {
            return new Export(kept.plan(), kept.version(), kept.plan().id());
        }
    }

    private ResponseEntity<byte[]> file(Export of, byte[] file, MediaType type, String ending, Caller by) {
        deeds.carried(Action.EXPORT_PLAN, of.plan().id(), of.plan().unit(), by);
        return ResponseEntity.ok().eTag(Precondition.etagOf(of.version())).contentType(type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(of.name() + "-v" + of.version() + ending).build().toString())
                .body(file);
    }
}
