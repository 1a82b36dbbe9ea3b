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
        in.only("unit", "version", "departments", "leaders");
        return new Officers(unit, 0, Required.list(in, "departments").stream().map(OfficerForm::department).toList(),
                in.list("leaders").stream().map(OfficerForm::leader).toList());
    }

    private static OfDepartment department(Input in) {
        in.only("id", "officers");
        return new OfDepartment(in.text("id"), Required.list(in, "officers").stream().map(OfficerForm::officer).toList());
    }

    private static Officer officer(Input in) {
        in.only("subject", "name", "from", "to", "head", "email", "language");
        return officer(in, in.flag("head", false));
    }

    private static Officer leader(Input in) {
        in.only("subject", "name", "from", "to", "email", "language");
        return officer(in, false);
    }

    private static Officer officer(Input in, boolean head) {
        return new Officer(in.text("subject"), in.optionalText("name").orElse(null),
                new Validity(in.date("from"), in.optionalDate("to").orElse(null)), head,
                in.optionalText("email").orElse(null), in.optionalText("language").orElse(null));
    }

    static Map<String, Object> write(Officers officers) {
        return new Form().with("unit", officers.unit()).with("version", officers.version())
                .withAll("departments", officers.departments(), OfficerForm::write)
                .withAll("leaders", officers.leaders(), OfficerForm::write).map();
    }

    private static Map<String, Object> write(OfDepartment of) {
        return new Form().with("id", of.department()).withAll("officers", of.officers(), OfficerForm::write).map();
    }

    private static Map<String, Object> write(Officer officer) {
        return new Form().with("subject", officer.subject()).with("name", officer.name())
                .with("from", officer.time().from()).with("to", officer.time().to())
                .with("head", officer.head() ? true : null).with("email", officer.email())
                .with("language", officer.language()).map();
    }
}
