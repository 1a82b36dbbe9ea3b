package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.table.domain.TextEncoding;

/** A CSV file as a filing. */
@Component
class CsvDoor {

    private final CsvRows rows;

    CsvDoor(CsvRows rows) {
        this.rows = rows;
    }

    /** @param named what the address says: plan, department, period, reportedOn */
    ReadFiling read(byte[] body, Map<String, String> named, Asked asked) {
        CsvForm form = new CsvForm(named, asked.submit(), CsvForm.CSV);
        switch (TextEncoding.decode(body)) {
            case TextEncoding.Foreign(String name) -> form.refuseWhole("wrong-encoding", name, "UTF-8");
            case TextEncoding.Text(String text) -> read(text, form, asked);
        }
        return CsvRows.filing(form, new Delivery(Door.CSV, Sha256.of(body), asked.mode(), asked.key(), List.of()), body);
    }

    private void read(String text, CsvForm form, Asked asked) {
        switch (CsvTable.read(text)) {
            case CsvTable.Broken(String code) -> form.refuseWhole(code, null, null);
            case CsvTable.Whole(CsvTable table) -> {
                CsvColumns columns = CsvColumns.of(table.headings(), form);
                if (form.isWhole()) {
                    rows.read(table, columns, asked.notation(), form);
                }
            }
        }
    }
}
