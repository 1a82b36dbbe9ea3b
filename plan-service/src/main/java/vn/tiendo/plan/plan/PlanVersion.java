package vn.tiendo.plan.plan;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.plan.domain.Step;

/** A version of a plan that binds or did, without its content. */
record PlanVersion(long version, Step step) {

    Map<String, Object> form() {
        return new Form().with("version", version).withFieldsOf(PlanForm.write(step)).map();
    }
}
