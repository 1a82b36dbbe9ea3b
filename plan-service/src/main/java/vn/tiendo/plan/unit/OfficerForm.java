package vn.tiendo.plan.unit;

import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.unit.domain.Officers;
import vn.tiendo.plan.unit.domain.Officers.OfDepartment;
import vn.tiendo.plan.unit.domain.Officers.Officer;
import vn.tiendo.plan.unit.domain.Validity;
import vn.tiendo.platform.input.Input;

/** Officers of a unit ↔ their form. */
final class OfficerForm {

    private OfficerForm() {
    }

    static Officers read(String unit, Input in) {
        in.only("unit", "version", "departments");
        return new Officers(unit, 0, Required.list(in, "departments").stream().map(OfficerForm::department).toList());
    }

    private static OfDepartment department(Input in) {
        in.only("id", "officers");
        return new OfDepartment(in.text("id"), Required.list(in, "officers").stream().map(OfficerForm::officer).toList());
    }

    private static Officer officer(Input in) {
        in.only("subject", "name", "from", "to");
        return new Officer(in.text("subject"), in.optionalText("name").orElse(null),
                new Validity(in.date("from"), in.optionalDate("to").orElse(null)));
    }

    static Map<String, Object> write(Officers officers) {
        return new Form().with("unit", officers.unit()).with("version", officers.version())
                .withAll("departments", officers.departments(), OfficerForm::write).map();
    }

    private static Map<String, Object> write(OfDepartment of) {
        return new Form().with("id", of.department()).withAll("officers", of.officers(), OfficerForm::write).map();
    }

    private static Map<String, Object> write(Officer officer) {
        return new Form().with("subject", officer.subject()).with("name", officer.name())
                .with("from", officer.time().from()).with("to", officer.time().to()).map();
    }
}
