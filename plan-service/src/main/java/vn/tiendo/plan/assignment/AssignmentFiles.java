package vn.tiendo.plan.assignment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongBiFunction;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.assignment.AssignmentWorkbook.Row;
import vn.tiendo.plan.assignment.domain.UnitAssignments;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.file.FileRefusals;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.indicator.domain.FindIndicators;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.plan.sheet.ReceiveWorkbook;
import vn.tiendo.plan.sheet.WorkbookReading;
import vn.tiendo.plan.sheet.Workbooks;
import vn.tiendo.plan.unit.domain.ListUnits;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/** Assigned figures as a workbook: out with those that count now, and in again through the same door as JSON. */
@Component
class AssignmentFiles {

    private static final String WHOLE_BODY = "";

    private final ListUnits units;
    private final FindIndicators indicators;
    private final AssignmentDocuments assignments;
    private final HandDownFigures handDown;
    private final HandDownReplies replies;
    private final ReceiveWorkbook receive;
    private final Deeds deeds;
    private final Refusals refusals;
    private final FileRefusals fileRefusals;

    AssignmentFiles(ListUnits units, FindIndicators indicators, AssignmentDocuments assignments, HandDownFigures handDown,
            HandDownReplies replies, ReceiveWorkbook receive, Deeds deeds, Refusals refusals, FileRefusals fileRefusals) {
        this.units = units;
        this.indicators = indicators;
        this.assignments = assignments;
        this.handDown = handDown;
        this.replies = replies;
        this.receive = receive;
        this.deeds = deeds;
        this.refusals = refusals;
        this.fileRefusals = fileRefusals;
    }

    /** A row for the unit and each below it that there is in the year, but the caller's own; recorded as an export. */
    ResponseEntity<?> write(PlacedUnit above, int year, Locale language, Caller by) {
        var rows = rows(units.all().stream().filter(each -> each.path().contains(above.unit().id()))
                .map(PlacedUnit::unit).filter(each -> !each.id().equals(by.unit()) && each.validity().touches(year))
                .toList(), year);
        var file = new ByteArrayOutputStream();
        var tooLong = write(new AssignmentWorkbook(year, rows, catalogue(above), language), file);
        if (!tooLong.isEmpty()) {
            return refusals.conflict(Workbooks.NOT_FOR_WORKBOOK, tooLong);
        }
        var name = Plan.idOf(above.unit().id(), year);
        deeds.carried(Action.EXPORT_ASSIGNMENTS, name, above.unit().id(), by);
        return ResponseEntity.ok().contentType(Workbooks.TYPE).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("assignments-" + name + ".xlsx").build().toString())
                .body(file.toByteArray());
    }

    private List<Row> rows(List<Unit> below, int year) {
        var assigned = assignments.find(below.stream().map(Unit::id).toList(), year);
        return below.stream().map(each -> Row.of(each,
                assigned.getOrDefault(each.id(), UnitAssignments.none(each.id(), year)))).toList();
    }

    /** What every unit below is measured by: the indicators of the unit and of those above it. */
    private List<Indicator> catalogue(PlacedUnit above) {
        return indicators.all().stream().filter(each -> above.path().contains(each.unit())).map(KeptIndicator::indicator)
                .toList();
    }

    private static List<Violation> write(AssignmentWorkbook workbook, ByteArrayOutputStream file) {
        try {
            return workbook.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /** Whether the caller may is decided before anything of the file is taken. */
    ResponseEntity<?> read(InputStream body, String mode, boolean dryRun, Locale language, Caller by) throws IOException {
        var refusal = handDown.refusal(by);
        if (refusal.isPresent()) {
            return refusals.refused(refusal.get());
        }
        return switch (receive.read(body)) {
            case WorkbookReading.Read(var workbook) ->
                hand(AssignmentSheets.read(workbook, versions(), language), mode, dryRun, by);
            case WorkbookReading.Refused(var problem) -> fileRefusals.of(problem, WHOLE_BODY);
            case WorkbookReading.Busy() -> fileRefusals.busy();
        };
    }

    /** Each unit is asked for once, however many figures it has. */
    private ToLongBiFunction<String, Integer> versions() {
        var known = new HashMap<UnitAndYear, Long>();
        return (unit, year) -> known.computeIfAbsent(new UnitAndYear(unit, year),
                _ -> assignments.find(unit, year).version());
    }

    private ResponseEntity<?> hand(PlacedForm form, String mode, boolean dryRun, Caller by) {
        return form.isWhole() ? replies.hand(SentFigures.of(form), mode, dryRun, by)
                : refusals.invalid(form.told(List.of()), List.of());
    }
}
