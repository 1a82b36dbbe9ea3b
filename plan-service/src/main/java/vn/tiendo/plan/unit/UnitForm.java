package vn.tiendo.plan.unit;

import java.util.List;
import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.plan.unit.domain.Validity;
import vn.tiendo.platform.input.Input;

/** Unit ↔ its form. */
public final class UnitForm {

    private UnitForm() {
    }

    static Unit read(Input in) {
        in.only("id", "name", "kind", "parent", "validFrom", "validTo", "predecessors", "departments", "version", "unitPath");
        return new Unit(in.text("id"), in.text("name"), in.oneOf("kind", Unit.Kind.class, Unit.Kind.WARD),
                in.optionalText("parent").orElse(null), validity(in), in.texts("predecessors"),
                in.list("departments").stream().map(UnitForm::department).toList());
    }

    private static Department department(Input in) {
        in.only("id", "name", "kind", "validFrom", "validTo");
        return new Department(in.text("id"), in.text("name"),
                in.oneOf("kind", Department.Kind.class, Department.Kind.OFFICE), validity(in));
    }

    private static Validity validity(Input in) {
        return new Validity(in.optionalDate("validFrom").orElse(null), in.optionalDate("validTo").orElse(null));
    }

    static Map<String, Object> write(Unit unit) {
        return new Form().with("id", unit.id()).with("name", unit.name()).with("kind", unit.kind())
                .with("parent", unit.parent()).withFieldsOf(write(unit.validity()))
                .with("predecessors", unit.predecessors().isEmpty() ? null : unit.predecessors())
                .with("departments", departments(unit.departments())).map();
    }

    static Map<String, Object> write(PlacedUnit placed) {
        return new Form().withFieldsOf(write(placed.unit())).with("version", placed.version())
                .with("unitPath", placed.path()).map();
    }

    public static List<Map<String, Object>> departments(List<Department> departments) {
        return departments.stream().map(each -> new Form().with("id", each.id()).with("name", each.name())
                .with("kind", each.kind()).withFieldsOf(write(each.validity())).map()).toList();
    }

    private static Map<String, Object> write(Validity validity) {
        return new Form().with("validFrom", validity.from()).with("validTo", validity.to()).map();
    }
}
