package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.unit.domain.ReadUnits;

/**
 * Where units stand in the tree, for events that name their unit only. Remembered for a while: every reader of the feeds asks
 * for each event. A unit that stands alone may not be in the tree yet, so nothing is remembered of it.
 */
final class UnitPaths {

    private record Known(List<String> path, Instant until) {
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final ReadUnits units;
    private final Duration kept;
    private final InstantSource clock;

    UnitPaths(ReadUnits units, Duration kept, InstantSource clock) {
        this.units = units;
        this.kept = kept;
        this.clock = clock;
    }

    /** Root first, the unit itself last; of a unit that is not known, only itself. Blocks on the store. */
    List<String> of(String unit) {
        Instant now = clock.instant();
        @Nullable Known found = known.get(unit);
        if (found != null && now.isBefore(found.until())) {
            return found.path();
        }
        List<String> path = units.path(unit);
        if (path.size() > 1) {
            known.put(unit, new Known(path, now.plus(kept)));
        }
        return path;
    }
}
