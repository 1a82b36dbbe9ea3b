package vn.tiendo.plan.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.file.FileRefusals;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.plan.sheet.ReceiveWorkbook;
import vn.tiendo.plan.sheet.WorkbookReading;
import vn.tiendo.plan.workbook.PlanSheets;

/** Reads the workbook of a plan that was sent; the cells give the form that is sent as JSON. */
@Component
class ReceivePlanWorkbook {

    private static final String WHOLE_BODY = "";

    private final ReceiveWorkbook receive;
    private final Refusals refusals;
    private final FileRefusals fileRefusals;

    ReceivePlanWorkbook(ReceiveWorkbook receive, Refusals refusals, FileRefusals fileRefusals) {
        this.receive = receive;
        this.refusals = refusals;
        this.fileRefusals = fileRefusals;
    }

    /**
     * Reads it.
     *
     * @param departments of the plan's unit
     * @param then what is done with it when its sheets and headings are as they should be
     */
    ResponseEntity<?> read(InputStream body, Names departments, Locale language,
            Function<SentWorkbook, ResponseEntity<?>> then) throws IOException {
        return switch (receive.read(body)) {
            case WorkbookReading.Read(var workbook) -> read(PlanSheets.read(workbook, departments, language), then);
            case WorkbookReading.Refused(var problem) -> fileRefusals.of(problem, WHOLE_BODY);
            case WorkbookReading.Busy() -> fileRefusals.busy();
        };
    }

    private ResponseEntity<?> read(PlacedForm form, Function<SentWorkbook, ResponseEntity<?>> then) {
        return form.isWhole() ? then.apply(SentWorkbook.of(form)) : refusals.invalid(form.told(List.of()), List.of());
    }
}
