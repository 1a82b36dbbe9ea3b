package vn.tiendo.reporting.stream.domain;

import java.util.Locale;
import java.util.Set;

/** What a subscriber can choose by. */
public enum Filter {
    /** The type itself or its beginning. */
    TYPE,
    PLAN,
    /** The unit itself and every unit below it. */
    UNIT,
    DEPARTMENT,
    SECTION,
    TARGET,
    STATUS;

    /** As it stands in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean lets(StreamEvent event, Set<String> wanted) {
        return switch (this) {
            case TYPE -> wanted.stream().anyMatch(event.type()::startsWith);
            case PLAN -> wanted.contains(event.plan());
            case UNIT -> wanted.contains(event.unit()) || event.unitPath().stream().anyMatch(wanted::contains);
            case DEPARTMENT -> wanted.contains(event.department());
            case SECTION -> wanted.contains(event.section());
            case TARGET -> event.targets().stream().anyMatch(wanted::contains);
            case STATUS -> wanted.contains(event.status());
        };
    }
}
