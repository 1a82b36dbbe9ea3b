package vn.tiendo.plan.sheet;

import java.util.List;
import java.util.Optional;

import vn.tiendo.plan.unit.domain.Department;

/** Departments by what people call them; by their id where two have one name. */
public final class Names {

    private final List<Department> departments;

    public Names(List<Department> departments) {
        this.departments = List.copyOf(departments);
    }

    /** All of them, as they stand in cells. */
    public List<String> labels() {
        return departments.stream().map(this::label).toList();
    }

    String label(String id) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst().map(this::label).orElse(id);
    }

    private String label(Department department) {
        return named(department.name()).size() == 1 && withId(department.name()).isEmpty() ? department.name()
                : department.id();
    }

    /** What is neither a name nor an id is left as it is, for the check of the plan to say so. */
    String id(String label) {
        return withId(label).map(Department::id).orElseGet(() -> {
            var named = named(label);
            return named.size() == 1 ? named.getFirst().id() : label;
        });
    }

    private Optional<Department> withId(String id) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private List<Department> named(String name) {
        return departments.stream().filter(each -> SheetWords.isSame(each.name(), name)).toList();
    }
}
