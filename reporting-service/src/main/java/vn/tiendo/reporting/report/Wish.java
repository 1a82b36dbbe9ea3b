package vn.tiendo.reporting.report;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.ReportFigures;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.Template;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/**
 * What a report is to be on.
 *
 * @param section null: all of the plan
 * @param department for which it speaks; null: for the unit
 * @param days instead of the period's; null: the period's
 */
record Wish(String plan, Period period, @Nullable String section, @Nullable Party department, @Nullable Days days,
    @Nullable String superior, Imprint imprint, Template template) {

    record Days(LocalDate from, LocalDate to) {
    }

    /** What is there already, on what it says by now. */
    static Wish of(ReportInput input) {
        Template template = input.template();
        return new Wish(input.plan(), input.period(), input.section().map(ReportFigures.Section::id).orElse(null), input.department(),
            template.asks() == Asks.DATES ? new Days(input.from(), input.to()) : null, input.superior(), input.imprint(), template);
    }

    /** Whose plan it is on. */
    String unit() {
        return plan.substring(0, plan.lastIndexOf('-'));
    }

    /** Empty when there is no such section. */
    Optional<ReportInput> from(Scoreboard scoreboard) {
        ReportInput whole = Freezing.freeze(scoreboard, period, superior, imprint, template);
        ReportInput own = department == null ? whole : whole.of(department);
        ReportInput dated = days == null ? own : own.over(days.from(), days.to());
        return section == null ? Optional.of(dated) : dated.on(section);
    }
}
