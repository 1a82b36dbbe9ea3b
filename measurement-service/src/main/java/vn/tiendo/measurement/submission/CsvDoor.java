package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.table.domain.TextEncoding;
import vn.tiendo.platform.input.Input;

/** A CSV file as a filing: a row for each figure, the cells of an unknown target left unread. */
@Component
class CsvDoor {

    private final PlanVersions plans;

    CsvDoor(PlanVersions plans) {
        this.plans = plans;
    }

    /** @param named what the address says: plan, department, period, reportedOn */
    ReadFiling read(byte[] body, Map<String, String> named, Asked asked) {
        CsvForm form = new CsvForm(named, asked.submit());
        switch (TextEncoding.decode(body)) {
            case TextEncoding.Foreign(String name) -> form.refuseWhole("wrong-encoding", name, "UTF-8");
            case TextEncoding.Text(String text) -> read(text, form, asked);
        }
        Delivery delivery = new Delivery(Door.CSV, Sha256.of(body), asked.mode(), asked.key(), List.of());
        ReadFiling read = FilingReader.filing(Input.of(form.body()), delivery, form.places(), body);
        return new ReadFiling(read.filing(), form.told(read.violations()), body, null);
    }

    private void read(String text, CsvForm form, Asked asked) {
        switch (CsvTable.read(text)) {
            case CsvTable.Broken(String code) -> form.refuseWhole(code, null, null);
            case CsvTable.Whole(CsvTable table) -> {
                CsvColumns columns = CsvColumns.of(table.headings(), form);
                if (form.isWhole()) {
                    columns.readHead(table.body(), form);
                    plan(form).ifPresentOrElse(plan -> columns.readFigures(table.body(), plan, asked.notation(), form),
                            () -> form.leaveUnread("/figures"));
                }
            }
        }
    }

    private Optional<Plan> plan(CsvForm form) {
        return plans.now(form.head("plan"))
                .map(now -> plans.asOf(now, Period.parse(form.head("period")).orElse(null)));
    }
}
