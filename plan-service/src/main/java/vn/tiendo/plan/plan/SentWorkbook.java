package vn.tiendo.plan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

/** A plan as a workbook tells it; what is wrong with it is told by cell. */
record SentWorkbook(PlacedForm form, Input input, Plan plan) {

    private static final String VERSION = "/version";

    static SentWorkbook of(PlacedForm form) {
        var input = Input.of(form.body());
        return new SentWorkbook(form, input, PlanForm.read(input));
    }

    /** The workbook says from which version it was made; that is the one that it replaces, unless a header says it. */
    Precondition seen(@Nullable String ifMatch) {
        JsonNode version = form.body().at(VERSION);
        return new Precondition(ifMatch != null || !version.isNumber() ? ifMatch
                : Precondition.etagOf(version.longValue()));
    }

    /** An old file must not replace what its sender has not seen, whatever version a program names for it. */
    void sameVersion(Precondition seen) {
        JsonNode version = form.body().at(VERSION);
        if (version.isNumber() && !seen.holdsOf(version.longValue())) {
            input.refuse("version", "other-version", version.longValue(), seen.ifMatch());
        }
    }

    /** Places of the plan that could not be read. */
    Set<String> unreadable() {
        Set<String> all = Refusals.unreadable(input);
        all.addAll(form.unreadable());
        return all;
    }

    /** All that is wrong with it. */
    List<Violation> told(List<Flaw> flaws) {
        var all = new ArrayList<>(input.violations());
        all.addAll(Refusals.violations(flaws));
        return form.told(all);
    }
}
