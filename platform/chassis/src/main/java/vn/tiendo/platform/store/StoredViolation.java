package vn.tiendo.platform.store;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** What was wrong, as it is stored: the code and not its words, which are put in the language of whoever asks. */
public final class StoredViolation {

    private StoredViolation() {
    }

    public static Document of(Violation violation) {
        Document form = new Document("pointer", violation.pointer()).append("code", violation.code())
                .append("given", violation.given()).append("expected", violation.expected());
        Violation.Cell cell = violation.cell();
        return cell == null ? form : form.append("sheet", cell.sheet()).append("cell", cell.address());
    }

    public static Violation read(Document form) {
        @Nullable String sheet = form.getString("sheet");
        return new Violation(form.getString("pointer"), form.getString("code"), form.get("given"), form.get("expected"),
                sheet == null ? null : new Violation.Cell(sheet, form.getString("cell")));
    }
}
