package vn.tiendo.reporting.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.reporting.authority.domain.Action;
import vn.tiendo.reporting.authority.domain.Authority;
import vn.tiendo.reporting.unit.domain.ReadUnits;

/** The units whose audit a caller may read, so that lists are filtered in the query. */
@Component
class AuditReach {

    /** Of records that nobody can tell the unit of. */
    private static final String NO_UNIT = "";

    private final ReadUnits units;

    AuditReach(ReadUnits units) {
        this.units = units;
    }

    sealed interface Reach {
    }

    record Within(Set<String> units) implements Reach {
    }

    record Refused(Decision why) implements Reach {
    }

    /** @param unit null: as far as the caller may */
    Reach of(Caller caller, @Nullable String unit) {
        List<String> path = unit == null || unit.equals(caller.unit()) ? List.of(caller.unit()) : units.path(unit);
        Decision decision = Authority.decide(caller, Action.READ_AUDIT, path);
        if (!(decision instanceof Decision.Allowed)) {
            return new Refused(decision);
        }
        return new Within(unit == null ? all(caller) : Set.of(unit));
    }

    private Set<String> all(Caller caller) {
        if (!Authority.readsAuditBelow(caller)) {
            return Set.of(caller.unit());
        }
        Set<String> all = new LinkedHashSet<>(units.below(caller.unit()));
        if (units.path(caller.unit()).size() == 1) {
            all.add(NO_UNIT);
        }
        return all;
    }
}
