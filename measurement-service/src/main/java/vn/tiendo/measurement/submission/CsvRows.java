package vn.tiendo.measurement.submission;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.input.Input;

/** Rows of a CSV file as a filing: one for each figure, the cells of an unknown target left unread. */
@Component
class CsvRows {

    private final PlanVersions plans;

    CsvRows(PlanVersions plans) {
        this.plans = plans;
    }

    void read(CsvTable table, CsvColumns columns, Notation notation, CsvForm form) {
        columns.readHead(table, form);
        plan(form).ifPresentOrElse(plan -> columns.readFigures(table, plan, notation, form), () -> form.leaveUnread("/figures"));
    }

    private Optional<Plan> plan(CsvForm form) {
        return plans.now(form.head("plan")).map(now -> plans.asOf(now, Period.parse(form.head("period")).orElse(null)));
    }

    /** @param body the file as it was received */
    static ReadFiling filing(CsvForm form, Delivery delivery, byte[] body) {
        ReadFiling read = FilingReader.filing(Input.of(form.body()), delivery, form.places(), body);
        return new ReadFiling(read.filing(), form.told(read.violations()), body, null);
    }
}
